// The README's five calls against the generated client: it compiles, or the contract and the README disagree.
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
  newCustomer: { name: 'Amal Haddad', email: 'amal@example.org' },
})
const need = await needs.createNeed({
  'Idempotency-Key': 'five-calls-need',
  newNeed: { customerId: customer.id, title: 'A second meter for the workshop' },
})
await needs.confirmNeed({ 'Idempotency-Key': 'five-calls-confirm', needId: need.id })
const offer = await offers.makeOffer({
  'Idempotency-Key': 'five-calls-offer',
  needId: need.id,
  newOffer: { price: { amount: '120.00', currency: 'AUD' } },
})
const answered = await offers.answerOffer({
  'Idempotency-Key': 'five-calls-answer',
  offerId: offer.id,
  offerAnswer: { accepted: true },
})
console.log(`${need.reference}: offer ${answered.id} is answered`)
