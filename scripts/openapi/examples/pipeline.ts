import type { Examples } from '@/lib/openapi/document-schema'

export const pipelineExamples: Examples = {
  'GET /api/pipeline/runs': { failed: { summary: 'Those that failed', query: { status: 'failed', limit: 20 } } },
  'POST /api/pipeline/runs/{id}/retry': { stage: { summary: 'From its quality on', body: { fromStage: 'quality' } } },
  'POST /api/pipeline/retry': {
    group: { summary: 'One group of failures', body: { fingerprint: '0123456789abcdef' } },
  },
  'PATCH /api/pipeline/settings': {
    threshold: { summary: 'As it is at first', body: { taking: true, threshold: 0.5 } },
  },
  'GET /api/training-examples': {
    weak: { summary: 'Not reviewed, under 0.6', query: { review: 'pending', below: 0.6, limit: 50 } },
  },
  'GET /api/training-examples/counts': { weak: { summary: 'How many are under 0.6', query: { below: 0.6 } } },
  'PATCH /api/training-examples/{id}': {
    reject: { summary: 'Rejected', body: { review: 'rejected', reason: 'unclear' } },
    accept: { summary: 'Accepted', body: { review: 'accepted' } },
  },
  'GET /api/datasets/export': {
    training: { summary: 'What to train with', query: { format: 'openai', split: 'train', minQuality: 0.5 } },
  },
  'GET /api/datasets/manifest': { training: { summary: 'Of the same', query: { format: 'openai', split: 'train' } } },
  'GET /api/datasets/selection': {
    kiosk: { summary: 'Of kiosks and websites', query: { channel: 'kiosk,website', held: 20 } },
  },
  'POST /api/import': {
    recording: {
      summary: 'A recording of Chrome Recorder',
      query: { format: 'chrome-recorder', goal: 'Eine Tasse finden' },
      body: {
        title: 'Find a mug',
        steps: [
          { type: 'navigate', url: 'https://shop.example/' },
          { type: 'click', target: 'main', selectors: [['aria/Tassen']], offsetX: 12, offsetY: 8 },
        ],
      },
    },
  },
}
