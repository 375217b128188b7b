import type { Random } from './random'

const given = (
  'Aiko Amara Anna Arjun Ben Carlos Chioma Clara Daniel Deniz Elena Emre Farah Felix Finn Gabriela Hana Ines Ivan ' +
  'Jonas Julia Kavya Kofi Lena Leo Lucía Mateo Mei Mila Nadia Noah Olga Omar Paul Priya Rahul Rosa Samir Sara Sofia ' +
  'Tariq Tomás Uma Viktor Wanjiru Xin Yara Zoë'
).split(' ')

const family = (
  'Adeyemi Ahmadi Bauer Bianchi Chen Costa Dubois Eriksson Fernández Fischer García Haddad Hartmann Ivanova Iyer ' +
  'Jansen Kaya Kim Kowalska Lindqvist Mehta Mensah Moreau Nair Nakamura Novák Okafor Oliveira Petit Popescu Rahman ' +
  'Rossi Ruiz Sharma Silva Smith Tanaka Torres Weber Wójcik Yılmaz Zhang'
).split(' ')

/** Somebody who is nobody: a name and an address under example.com, which is kept free for that (RFC 2606). */
export function inventPerson(random: Random): { name: string; email: string } {
  const name = `${random.pick(given)} ${random.pick(family)}`
  const letters = name
    .normalize('NFKD')
    .replaceAll('ı', 'i')
    .replace(/[^a-zA-Z ]/g, '')
  return { name, email: `${letters.toLowerCase().replace(' ', '.')}${random.whole(1, 99)}@example.com` }
}
