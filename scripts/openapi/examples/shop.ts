import type { Examples } from '@/lib/openapi/document-schema'
import { samples } from './samples'

const csv = (summary: string, body: string) => ({ table: { summary, body } })

export const shopExamples: Examples = {
  'GET /api/products': {
    search: { summary: 'Umbrellas, told in Hindi', query: { q: 'छाता', locale: 'hi', limit: 10 } },
    cards: { summary: 'Two products by their skus', query: { skus: 'JKT-001,UMB-001', locale: 'de' } },
  },
  'POST /api/products': {
    bag: {
      summary: 'A bag in three languages',
      body: {
        sku: samples.sku,
        category: 'bags',
        name: { en: 'Picnic bag', de: 'Picknicktasche', hi: 'पिकनिक बैग' },
        line: { en: 'Keeps four cups upright' },
        description: { en: 'Waxed cotton, washable lining.' },
        priceInr: 129_900,
        priceEur: 1590,
        attributes: { colour: 'olive', litres: 18, holds: ['cups', 'plates'] },
        stock: 12,
        place: 'Rack 4',
      },
    },
  },
  'PATCH /api/products/{sku}': {
    place: { summary: 'Moved, and named in German', body: { place: 'Rack 9', name: { de: 'Beutel' } } },
  },
  'POST /api/products/import': csv('The stock of one', 'sku,stock\nnobody-has-this,1\n'),
  'GET /api/orders': { placed: { summary: 'Those to be packed', query: { status: 'placed', limit: 20 } } },
  'PATCH /api/orders/{id}': { collected: { summary: 'Collected', body: { status: 'collected' } } },
  'GET /api/help-texts': { german: { summary: 'In German', query: { locale: 'de', q: 'Rückgabe' } } },
  'POST /api/help-texts': {
    wrapping: {
      summary: 'In German',
      body: {
        topic: samples.helpTopic,
        locale: 'de',
        title: 'Geschenkverpackung',
        body: 'An der Kasse, ohne Aufpreis.',
        words: 'Geschenk einpacken Papier',
      },
    },
  },
  'PATCH /api/help-texts/{id}': { title: { summary: 'Another title', body: { title: 'Gifts' } } },
  'POST /api/help-texts/import': csv('One text', 'topic,locale,title,body\ngift-cards,en,Gift cards,At the counter.\n'),
  'GET /api/saved-replies': { hindi: { summary: 'In Hindi', query: { locale: 'hi' } } },
  'POST /api/saved-replies': {
    coming: {
      summary: 'In Hindi',
      body: { name: samples.replyName, locale: 'hi', content: 'मैं अभी आपके पास आती हूँ।' },
    },
  },
  'PATCH /api/saved-replies/{id}': {
    words: { summary: 'Other words', body: { content: 'Ich bin gleich bei Ihnen.' } },
  },
  'POST /api/saved-replies/import': csv('One reply', 'name,locale,content\nopening,en,We open at ten.\n'),
}
