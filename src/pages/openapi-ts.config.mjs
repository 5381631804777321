import { defineConfig } from '@hey-api/openapi-ts'

// A class for each tag and a method for each operationId: needs.createNeed(...), offers.answerOffer(...).
export default defineConfig({
  input: process.env.CONTRACT ?? '../../openapi/openapi.yaml',
  output: { path: 'generated', clean: true },
  logs: { file: false },
  plugins: [
    { name: '@hey-api/client-fetch', throwOnError: true },
    '@hey-api/typescript',
    {
      name: '@hey-api/sdk',
      paramsStructure: 'flat',
      responseStyle: 'data',
      operations: { strategy: 'byTags', methods: 'instance' },
    },
  ],
})
