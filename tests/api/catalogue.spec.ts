import { parse } from 'csv-parse/sync'
import { bearer, expect, keys, test, unique } from '@/tests/fixtures'
import { makeProduct, readProduct } from '@/tests/pages/catalogue'

const admin = () => ({ headers: bearer(keys.admin()) })
const csv = (text: string) => ({
  headers: { ...bearer(keys.admin()), 'content-type': 'text/csv' },
  data: new TextEncoder().encode(text),
})

test('a product is added, found, changed and taken out; its picture is ours', async ({ api }) => {
  const word = unique('zeppelin')
  const { sku } = await makeProduct(api, { name: { en: word }, attributes: { colour: 'red' } })
  const find = async (q: string) => {
    const { items } = await (await api.get(`/api/products?q=${q}&locale=hi`)).json()
    return items.map((one: { sku: string; name: string }) => [one.sku, one.name])
  }
  expect(await find(word)).toEqual([[sku, word]])
  expect(await find(sku)).toEqual([[sku, word]])
  const image = await api.get(`/api/products/${sku}/image`)
  expect(image.headers()['content-type']).toBe('image/svg+xml')
  const data = { name: { hi: 'झोला' }, image: '<svg onload="x">', place: 'Rack 9' }
  const changed = await api.patch(`/api/products/${sku}`, { ...admin(), data })
  expect(await changed.json()).toMatchObject({ name: { en: word, de: word, hi: 'झोला' }, place: 'Rack 9' })
  expect(await (await api.get(`/api/products/${sku}/image`)).text()).toBe(await image.text())
  for (const wrong of [{ priceInr: 1.5 }, { stock: -1 }, { category: 'Big Bags' }, { name: { en: 'x'.repeat(81) } }]) {
    expect((await api.patch(`/api/products/${sku}`, { ...admin(), data: wrong })).status()).toBe(422)
  }
  const again = await api.post('/api/products', { ...admin(), data: { ...(await readProduct(api, sku)) } })
  expect(again.status()).toBe(409)
  expect((await api.delete(`/api/products/${sku}`, admin())).status()).toBe(204)
  expect((await api.get(`/api/products/${sku}`, admin())).status()).toBe(404)
  expect(await find(sku)).toEqual([])
})

test('a file of the catalogue is read line by line, and goes out as one', async ({ api }) => {
  const { sku } = await makeProduct(api, { place: '=1+1' })
  const fresh = unique('CSV-')
  const file = `\ufeffsku;category;name_en;price_inr;price_eur\r\n${sku};;;2,5;\r\n${fresh};bags;"Bag; large";10;1\r\n;;;;1\r\n`
  const taken = await api.post('/api/products/import', csv(file))
  expect(taken.status()).toBe(200)
  expect(await taken.json()).toEqual({
    created: 1,
    changed: 1,
    unchanged: 0,
    rejected: [{ line: 4, detail: expect.stringMatching(/^sku: /) }],
  })
  const out = await api.get('/api/products/export', admin())
  expect(out.headers()).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="products.csv"',
  })
  const rows: Record<string, string>[] = parse(await out.text(), { columns: true, bom: true })
  expect(rows.find((row) => row.sku === sku)).toMatchObject({ price_inr: '2.50', price_eur: '15.90', place: "'=1+1" })
  expect(rows.find((row) => row.sku === fresh)).toMatchObject({ name_de: 'Bag; large', stock: '0', attributes: '{}' })
  expect((await api.post('/api/products/import', csv('name_en\nBag'))).status()).toBe(422)
  const plain = await api.post('/api/products/import', { ...csv(file), headers: bearer(keys.admin()) })
  expect(plain.status()).toBe(415)
})

test('help texts and saved replies are kept as plain text', async ({ api }) => {
  const topic = unique('wrap')
  const body = '<img src=x onerror=alert(1)>\nAt the counter.'
  const made = await api.post('/api/help-texts', { ...admin(), data: { topic, locale: 'en', title: 'Wrapping', body } })
  expect(made.status()).toBe(201)
  const { id } = await made.json()
  const twice = await api.post('/api/help-texts', { ...admin(), data: { topic, locale: 'en', title: 'x', body } })
  expect(twice.status()).toBe(409)
  const { items } = await (await api.get(`/api/help-texts?q=${topic}`, admin())).json()
  expect(items).toMatchObject([{ id, topic, body, words: '' }])
  const taken = await api.post(
    '/api/help-texts/import',
    csv(`topic,locale,title,body\n${topic},de,Verpacken,An der Kasse\n`),
  )
  expect(await taken.json()).toEqual({ created: 1, changed: 0, unchanged: 0, rejected: [] })
  const changed = await api.patch(`/api/help-texts/${id}`, { ...admin(), data: { locale: 'de' } })
  expect(changed.status()).toBe(409)
  expect((await api.delete(`/api/help-texts/${id}`, admin())).status()).toBe(204)

  const name = unique('reply ')
  const reply = await api.post('/api/saved-replies', { ...admin(), data: { name, locale: 'hi', content: 'आ रहा हूँ।' } })
  expect(reply.status()).toBe(201)
  const file = await (await api.get('/api/saved-replies/export', admin())).text()
  expect(file).toContain(`${name},hi,आ रहा हूँ।\r\n`)
})
