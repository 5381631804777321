// One headless browser for the page tests. It finds Chromium where Debian puts it and collects what a reader of the
// console would see, since a page that only looks right is not.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from 'playwright-core'

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking']

export function baseUrl() {
  const url = process.env.BASE_URL
  if (!url) throw new Error('BASE_URL names no running application, such as http://localhost:8080')
  return url.replace(/\/$/, '')
}

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS })
}

export async function open(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
  const complaints = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.setDefaultTimeout(15_000)
  await page.goto(baseUrl() + address)
  return { page, complaints }
}

export async function shoot(page, name) {
  const folder = process.env.SCREENSHOTS ?? 'screenshots'
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}
