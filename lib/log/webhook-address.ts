import { BlockList, isIPv4, isIPv6 } from 'node:net'

/**
 * Addresses that are nobody's or only somebody's: IANA's special-purpose registries for IPv4 and IPv6 (RFC 6890 and its updates), with
 * multicast.
 */
const notPublic = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  notPublic.addSubnet(net, bits, 'ipv4')

/** Of IPv6 only the global unicast block is public, and of that not the parts that lead elsewhere: Teredo, 6to4, ORCHID, documentation. */
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')
const leadsElsewhere = new BlockList()
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const)
  leadsElsewhere.addSubnet(net, bits, 'ipv6')

/** Whether an address, written as IPv4 or IPv6, is one that anybody on the internet could reach. Names are not looked up. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !notPublic.check(address, 'ipv4')
  // A zone belongs to one link.
  if (!isIPv6(address) || address.includes('%')) return false
  return global.check(address, 'ipv6') && !leadsElsewhere.check(address, 'ipv6')
}
