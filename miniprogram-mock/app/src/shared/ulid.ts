const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TIME_LENGTH = 10
const RANDOM_LENGTH = 16

/** A ULID made on the phone, so that a tap has its name before it is sent. */
export function ulid(now: number = Date.now()): string {
  let time = ''
  for (let rest = now, i = 0; i < TIME_LENGTH; i++, rest = Math.floor(rest / 32)) time = ALPHABET[rest % 32] + time
  let random = ''
  for (let i = 0; i < RANDOM_LENGTH; i++) random += ALPHABET[Math.floor(Math.random() * 32)]
  return time + random
}
