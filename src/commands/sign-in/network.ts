/** The network that a visitor's address stands for, as far as tries are counted by it. */

/**
 * An address of IPv4 as it is; of IPv6 the first 64 bits, `2001:db8:0:1::/64`: a single household or machine has all the addresses
 * of such a network to choose from, and must not escape a limit by taking the next.
 */
export function networkOf(address: string): string {
  const inFour = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (inFour !== undefined) return inFour
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const given = groupsOf(head)
  const end = groupsOf(tail ?? '')
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - given.length - end.length) }, () => '0')
  return `${[...given, ...zeros, ...end].slice(0, 4).map(group => group.replace(/^0+(?=.)/, '').toLowerCase()).join(':')}::/64`
}

function groupsOf(text: string): string[] { return text === '' ? [] : text.split(':') }
