// The README's five calls by the generated client: it compiles and runs, or the contract and the README disagree.
import { Customers, Needs, Offers } from './generated'
import { client } from './generated/client.gen'

client.setConfig({
  baseUrl: process.env.BASE_URL ?? 'http://localhost:8080',
  auth: process.env.TOKEN ?? '',
})

const customers = new Customers()
const needs = new Needs()
const offers = new Offers()

const customer = await customers.createCustomer({
  'Idempotency-Key': 'five-calls-customer',
  newCustomer: { kind: 'PUBLIC_MEMBER', internal: false, name: 'Amal Haddad', language: 'en' },
})
const need = await needs.createNeed({
  'Idempotency-Key': 'five-calls-need',
  newNeed: {
    customerId: customer.id,
    kind: 'PURCHASE',
    channel: 'telephone',
    statement: 'A desk for the reception, delivered by Friday',
  },
})
await needs.confirmNeed({
  'Idempotency-Key': 'five-calls-confirmation',
  needId: need.id,
  newConfirmation: { confirmedBy: 'READ_BACK', channel: 'telephone', statement: need.statement.number },
})
const offer = await offers.makeOffer({
  'Idempotency-Key': 'five-calls-offer',
  needId: need.id,
  newOffer: {
    explained: { language: 'en', format: 'spoken' },
    validUntil: '2030-01-01T00:00:00Z',
    groups: [
      {
        taking: 'AT_MOST_ONE',
        choices: [
          { name: 'Desk, birch', price: { amount: '319.00', currency: 'AUD' }, recommended: true, reason: 'There on Thursday' },
          { name: 'Desk, oak', price: { amount: '499.00', currency: 'AUD' }, recommended: false },
        ],
      },
    ],
  },
})
const choices = offer.groups.flatMap((group) => group.choices)
const answered = await offers.answerOffer({
  'Idempotency-Key': 'five-calls-answer',
  offerId: offer.id,
  offerAnswer: {
    channel: 'telephone',
    choices: choices.map(({ id, recommended }) =>
      recommended ? { choiceId: id, quantity: 1 } : { choiceId: id, declined: { reason: 'price' } }),
  },
})
console.log(`${need.reference}: the offer is ${answered.status}`)
