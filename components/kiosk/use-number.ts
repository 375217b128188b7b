'use client'

import { useEffect, useState } from 'react'
import { type Country, mostDigits } from './countries'

type Rules = typeof import('libphonenumber-js/min')

const fewestDigits = 6

/** The rules of the world's numbers, fetched while the first digits are typed. */
function useRules(): Rules | null {
  const [rules, setRules] = useState<Rules | null>(null)
  useEffect(() => {
    let gone = false
    import('libphonenumber-js/min').then(
      (loaded) => {
        if (!gone) setRules(loaded)
      },
      // Without them digits stand in groups of five and the server says whether it is a number.
      () => {},
    )
    return () => {
      gone = true
    }
  }, [])
  return rules
}

function grouped(rules: Rules | null, country: Country, digits: string): string {
  if (!rules) return digits.replace(/(\d{5})(?=\d)/g, '$1 ')
  return new rules.AsYouType(country.code).input(digits)
}

function isComplete(rules: Rules | null, country: Country, digits: string): boolean {
  // A nought before the number belongs to dialling at home.
  if (country.digits !== null && digits.replace(/^0/, '').length !== country.digits) return false
  return rules ? rules.isPossiblePhoneNumber(`${country.dial}${digits}`) : digits.length >= fewestDigits
}

/** The number being typed: its digits as people group them, what is still missing, and whether it can be one. */
export function useNumber(home: Country) {
  const [country, setCountry] = useState(home)
  const [digits, setDigits] = useState('')
  const rules = useRules()
  const phone = `${country.dial}${digits}`
  const complete = isComplete(rules, country, digits)
  return {
    country,
    phone,
    complete,
    text: grouped(rules, country, digits),
    missing: Math.max(0, (country.digits ?? digits.length) - digits.length),
    setCountry,
    /** Takes anything typed or pasted and keeps its digits. */
    type: (text: string) => setDigits(text.replace(/\D/g, '').slice(0, mostDigits - country.dial.length + 1)),
    press: (digit: string) =>
      setDigits((before) => (before.length > mostDigits - country.dial.length ? before : before + digit)),
    erase: () => setDigits((before) => before.slice(0, -1)),
    clear: () => setDigits(''),
  }
}
export type NumberState = ReturnType<typeof useNumber>
