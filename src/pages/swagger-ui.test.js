// What a developer does first: reads the operations, signs in and tries one. The sign-in is the OpenID Connect
// development service's, so the application has to run in development mode.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { baseUrl, launch, open, shoot } from './browser.js'

const USER = process.env.LOGIN_USER ?? 'agent'
let browser
let swagger

before(async () => {
  browser = await launch()
  swagger = await open(browser, '/q/swagger-ui/')
  await swagger.page.waitForSelector('.opblock')
})

after(() => browser?.close())

test('swaggerUi_opened_listsEveryOperationUnderItsTag', async () => {
  const { page, complaints } = swagger
  const contract = await contractOf()
  assert.ok((await page.innerText('.info .title')).startsWith(contract.info.title))
  const shown = await page.$$eval('.opblock-tag-section', (sections) =>
    sections.flatMap((section) => {
      const tag = section.querySelector('.opblock-tag').dataset.tag
      return [...section.querySelectorAll('.opblock')].map((block) => block.id.slice(`operations-${tag}-`.length))
    }))
  assert.deepEqual(shown.sort(), operationIds(contract).sort())
  assert.deepEqual(complaints, [])
  await shoot(page, 'swagger-ui')
})

test('authorize_withADevelopmentUser_letsTheCallerReadMe', async () => {
  const { page, complaints } = swagger
  await signIn(page)
  const me = page.locator('.opblock-get', { has: page.locator('[data-path="/api/v1/me"]') })
  await me.locator('.opblock-summary').click()
  await me.getByRole('button', { name: 'Try it out' }).click()
  await me.getByRole('button', { name: 'Execute' }).click()
  const live = me.locator('.live-responses-table')
  await live.waitFor()
  await live.scrollIntoViewIfNeeded()
  await shoot(page, 'swagger-ui-me')
  assert.equal((await live.locator('tbody .response-col_status').first().innerText()).trim().slice(0, 3), '200')
  assert.deepEqual(complaints, [])
})

async function signIn(page) {
  await page.click('.auth-wrapper .btn.authorize')
  const form = page.locator('.auth-container', { hasText: 'authorization_code with PKCE' })
  assert.notEqual(await form.locator('input[data-name="clientId"]').inputValue(), '', 'the client id is filled in')
  const popup = page.waitForEvent('popup')
  await form.locator('.auth-btn-wrapper .authorize').click()
  await logIn(await popup)
  await form.locator('button', { hasText: 'Logout' }).waitFor()
  await shoot(page, 'swagger-ui-signed-in')
  await page.click('.modal-ux .close-modal')
}

/** The development service shows a button for each user of its configuration and asks for no password. */
async function logIn(login) {
  const closed = login.waitForEvent('close')
  await login.click(`button[value="${USER}"]`)
  await closed
}

async function contractOf() {
  const answer = await fetch(`${baseUrl()}/q/openapi?format=json`)
  return answer.json()
}

function operationIds(contract) {
  return Object.values(contract.paths).flatMap((item) =>
    Object.values(item).filter((operation) => operation.operationId).map((operation) => operation.operationId))
}
