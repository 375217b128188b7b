import type { Examples } from '@/lib/openapi/document-schema'
import { samples } from './samples'

const user = { id: samples.person, name: 'Asha Rao', roles: ['customer'], customer_id: 'C123' }

export const peopleExamples: Examples = {
  'POST /api/auth/signup': {
    username: {
      summary: 'By a name',
      body: {
        username: samples.username,
        password: samples.password,
        name: 'आशा राव',
        profile: { locale: 'hi' },
      },
      answer: { user },
    },
  },
  'POST /api/auth/login': {
    username: {
      summary: 'By a name',
      body: { username: samples.username, password: samples.password },
      answer: { token: samples.userToken, expires_at: '2026-04-13T09:26:53.589Z', user },
    },
  },
  'POST /api/auth/code': { number: { summary: 'To a number in India', body: { phone: samples.phone } } },
  'POST /api/auth/password': {
    link: {
      summary: 'By a link that an admin made',
      body: { reset_token: samples.resetToken, new_password: samples.newPassword },
    },
  },
  'POST /api/bank/step-up': {
    password: { summary: 'The password again', body: { session_id: samples.session, password: samples.password } },
  },
  'GET /api/people': { staff: { summary: 'Instructors', query: { role: 'instructor', limit: 20 } } },
  'POST /api/people': {
    instructor: {
      summary: 'A new instructor',
      body: { username: samples.username, name: 'Jürgen Weiß', roles: ['instructor'] },
    },
  },
  'PATCH /api/people/{id}': {
    name: { summary: 'Another name and language', body: { name: 'Asha Weiß', locale: 'de' } },
  },
  'POST /api/people/import': {
    table: {
      summary: 'Two people',
      body: 'customer_id,phone,name,loyalty_tier\nC900000101,,Asha Rao,gold\nC900000102,,Jürgen Weiß,\n',
    },
  },
  'GET /api/people/{id}/memory': { german: { summary: 'Told in German', query: { locale: 'de', limit: 20 } } },
  'GET /api/people/{id}/progress': {
    month: { summary: 'Of a month in Berlin', query: { days: 30, time_zone: 'Europe/Berlin' } },
  },
  'GET /api/people/{id}/timeline': {
    search: { summary: 'Entries that speak of the lake', query: { kind: 'entry', q: 'lake' } },
  },
}
