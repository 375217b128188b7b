import { randomBytes } from 'node:crypto'
import type { Api } from './api'
import { type Known, pickUser } from './find-user'
import type { Rights } from './rights'

const demoName = 'demo.person'

/** Whom things are made for, and by what. */
export type Place = { api: Api; person: Pick<Known, 'id'>; mark: Rights['mark'] }

/** The person that is named, else a demo person. @throws NoUser before anything is written. */
export async function openPlace(rights: Rights, named: string | null): Promise<Place> {
  const user = named === null ? null : pickUser(named, await rights.candidates(named))
  const known = user ? [] : await rights.candidates(demoName)
  const api = await rights.open()
  const person = user ?? (known.length > 0 ? pickUser(demoName, known) : await makeDemoPerson(api))
  if (!user) await rights.mark({ personIds: [person.id] })
  return { api, person, mark: rights.mark }
}

/** Somebody to sign in as, whose password is for whoever runs the installation to set. */
async function makeDemoPerson(api: Api): Promise<Pick<Known, 'id'>> {
  const account = { username: demoName, password: randomBytes(24).toString('base64url'), name: 'Lena Hartmann' }
  const { user } = await api.post<{ user: { id: string } }>('/api/auth/signup', account)
  process.stdout.write(
    `A demo person was made: Lena Hartmann. To sign in as her: npm run --silent password -- --name ${demoName}\n`,
  )
  return user
}
