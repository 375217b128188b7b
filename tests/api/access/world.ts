import type { Role, Scope } from '@/db/enums'
import { bearer, type Database, keys, unique, uniquePhone } from '@/tests/fixtures'
import type { Program } from '@/tests/program'
import type { Principal } from './principals'

export type Headers = Record<string, string>
export type Account = { id: string; customerId: string; username: string; phone: string; headers: Headers }
export type Guest = { sessionId: string; headers: Headers }

export const password = 'four plain english words'

const roleOf: Partial<Record<Principal, Role>> = {
  customer: 'customer',
  student: 'student',
  owner: 'customer',
  instructor: 'instructor',
  operator: 'operator',
  admin: 'admin',
}

async function lastEvent(database: Database): Promise<number> {
  const [row] = await database<{ id: string }[]>`select coalesce(max(id), 0) as id from events`
  return Number(row?.id)
}

/** The people, devices and keys that call, each made when it is first needed and then used again. */
export class World {
  private readonly made = new Map<string, Promise<unknown>>()
  /** The last event before anything of this world was made. */
  readonly since: Promise<number>

  constructor(
    readonly api: Program,
    readonly database: Database,
  ) {
    this.since = lastEvent(database)
  }

  /** Makes something once. */
  once<T>(name: string, make: () => Promise<T>): Promise<T> {
    const found = this.made.get(name) ?? make()
    this.made.set(name, found)
    return found as Promise<T>
  }

  /** Posts what must succeed. */
  async post(path: string, data: unknown, headers: Headers = {}) {
    const response = await this.api.post(path, { data, headers })
    const text = await response.text()
    if (response.status() >= 300) throw new Error(`POST ${path}: ${response.status()} ${text}`)
    return text ? JSON.parse(text) : undefined
  }

  /** Somebody with an account and one role, signed in. */
  async account(role: Role): Promise<Account> {
    const username = unique('somebody')
    const phone = uniquePhone()
    const { user } = await this.post('/api/auth/signup', { username, phone, password, name: 'Somebody' })
    if (role !== 'customer') await this.giveRole(user.id, role)
    return { id: user.id, customerId: user.customer_id, username, phone, headers: await this.signIn(username) }
  }

  private async giveRole(personId: string, role: Role) {
    const options = { headers: bearer(keys.admin()), data: { roles: [role] } }
    const response = await this.api.patch(`/api/people/${personId}`, options)
    if (response.status() !== 200) throw new Error(`a role was not given: ${await response.text()}`)
  }

  /** The headers of a new sign-in. */
  async signIn(username: string): Promise<Headers> {
    const { token } = await this.post('/api/auth/login', { username, password })
    return bearer(token)
  }

  async guest(): Promise<Guest> {
    const started = await this.post('/api/session/start', { guest: true, channel: 'website' })
    return { sessionId: started.session.session_id, headers: bearer(started.session_token) }
  }

  owner(): Promise<Account> {
    return this.once('owner', () => this.account('customer'))
  }

  private async key(scope: Scope): Promise<Headers> {
    const { secret } = await this.post('/api/keys', { name: `only ${scope}`, scopes: [scope] }, bearer(keys.admin()))
    return bearer(secret)
  }

  private make(principal: Principal): Promise<Headers> {
    const headers = ({ headers }: { headers: Headers }) => headers
    if (principal === 'visitor' || principal === 'device') return this.guest().then(headers)
    if (principal.startsWith('key ')) return this.key(principal.slice('key '.length) as Scope)
    return this.account(roleOf[principal] ?? 'customer').then(headers)
  }

  /** How a principal calls about a subject, whose device and owner may be its own. */
  async headersOf(principal: Principal, subject: { device?: Headers; owner?: Account } = {}, usedUp = false) {
    if (principal === 'nobody') return {}
    if (principal === 'device' && subject.device) return subject.device
    if (principal === 'owner' && subject.owner) return subject.owner.headers
    if (usedUp && !principal.startsWith('key ')) return this.make(principal)
    if (principal === 'owner') return (await this.owner()).headers
    return this.once(principal, () => this.make(principal))
  }
}
