import type { Examples } from '@/lib/openapi/document-schema'
import { samples } from './samples'

export const journalExamples: Examples = {
  'GET /api/entries': { lake: { summary: 'Those that speak of the lake', query: { q: 'See', limit: 20 } } },
  'POST /api/entries': {
    german: {
      summary: 'An evening in German',
      body: {
        title: 'Am See',
        content: 'Heute war es still am See. Ich habe lange aufs Wasser geschaut und an nichts gedacht.',
        mood: 'bright',
        language: 'de',
        time_zone: 'Europe/Berlin',
      },
    },
    hindi: { summary: 'A line in Hindi', body: { content: 'आज बारिश हुई और मन हल्का हो गया।' } },
  },
  'PATCH /api/entries/{id}': { mood: { summary: 'How it felt', body: { mood: 'even', theme: 'rest' } } },
  'GET /api/entries/export': { json: { summary: 'As JSON', query: { format: 'json' } } },
  'GET /api/entries/analytics/mood': {
    month: { summary: 'Of a month in Berlin', query: { days: 30, time_zone: 'Europe/Berlin' } },
  },
  'GET /api/entries/analytics/writing': {
    india: { summary: 'By the clock of India', query: { time_zone: 'Asia/Kolkata' } },
  },
  'GET /api/entries/{id}/question': { voice: { summary: 'By the inner voice', query: { companion: 'inner_voice' } } },
  'GET /api/topics': { entry: { summary: 'With topics that an entry speaks of', query: { entry_id: samples.entry } } },
  'POST /api/topics': { lake: { summary: 'A place', body: { name: samples.topicName } } },
  'PATCH /api/topics/{id}': { lake: { summary: 'Another name', body: { name: samples.topicName } } },
  'GET /api/talks': { page: { summary: 'The latest ten', query: { limit: 10 } } },
  'POST /api/talks': {
    buddy: { summary: 'With the reflection buddy, in German', body: { companion: 'reflection_buddy', language: 'de' } },
  },
  'PATCH /api/talks/{id}': { none: { summary: 'About nothing in particular', body: { topic_id: null } } },
}
