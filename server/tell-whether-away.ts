import { log } from '@/lib/log'

/** Tells the operator when the database went and when it came back. */
export function tellWhetherAway(away: boolean) {
  if (away) log.error('The database does not answer: requests are told to come back, and nothing accepted is lost')
  else log.info('The database answers again')
}
