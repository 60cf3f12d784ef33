import type { DemoAccount } from '@/api/demo'

export interface PeopleOfRole {
  role: string
  shown: DemoAccount[]
  /** How many more there are, folded. */
  hidden: number
}

/** A role with more people than this is folded to its first few. */
const WHOLE = 6
const FIRST = 4

/** Those whose account, name, role or note carries every one of the words. */
export function findPeople(people: DemoAccount[], words: string): DemoAccount[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return people.filter((person) => {
    const said = [person.account, person.name, person.roleName, person.note].join(' ').toLowerCase()
    return wanted.every((word) => said.includes(word))
  })
}

/** By role, in the order in which the roles first appear; what is searched for is not folded. */
export function peopleByRole(people: DemoAccount[], words: string, unfolded: string[]): PeopleOfRole[] {
  const found = findPeople(people, words)
  return [...new Set(found.map((person) => person.roleName))].map((role) => {
    const ofRole = found.filter((person) => person.roleName === role)
    const whole = ofRole.length <= WHOLE || words.trim() !== '' || unfolded.includes(role)
    const shown = whole ? ofRole : ofRole.slice(0, FIRST)
    return { role, shown, hidden: ofRole.length - shown.length }
  })
}
