/**
 * The server's time on this phone. Countdowns and “today” follow the server, never the device:
 * a phone may be minutes off, and in the demonstration the server's day is moved on purpose.
 */
import { ref } from 'vue'

const offsetMs = ref(0)
const known = ref(false)

/** Answers of the server carry its time; half of the round trip is given to the way back. */
export function noteServerTime(stated: string | undefined, sentAt: number, heardAt: number): void {
  if (!stated) return
  const server = Date.parse(stated)
  if (Number.isNaN(server)) return
  offsetMs.value = server + (heardAt - sentAt) / 2 - heardAt
  known.value = true
}

export function serverNow(): number {
  return Date.now() + offsetMs.value
}

/** Whether a moment has not come yet. */
export const isAhead = (instant: string) => Date.parse(instant) > serverNow()

/** The same as an instant, for tickets and stored states. */
export function nowInstant(): string {
  return new Date(serverNow()).toISOString()
}

/** How far this phone is from the server, in seconds; undefined before the first answer. */
export function secondsOff(): number | undefined {
  return known.value ? Math.abs(offsetMs.value) / 1000 : undefined
}
