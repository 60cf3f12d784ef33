import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { host } from '@/platform'
import { nowInstant, serverNow } from '@/shared/server-clock'
import { ulid } from '@/shared/ulid'
import { ApiProblem, request } from '@/transport'

/** An act that was tapped but whose answer is not known yet. */
export interface Ticket {
  /** What is being done, once per thing: `check-in:01J…`, `claim:2026-10`. */
  name: string
  /** The Idempotency-Key; the same for every attempt at the same content. */
  key: string
  method: 'POST' | 'PUT' | 'DELETE'
  path: string
  body?: unknown
  /** Server time of the tap, ISO; shown on the ticket. */
  tappedAt: string
  /** True when the person was told that it goes out by itself as soon as there is a network. */
  stored: boolean
  owner?: string
}

export interface Act {
  name: string
  method?: 'POST' | 'PUT' | 'DELETE'
  path: string
  body?: unknown
}

const TICKETS = 'qc.tickets'
/** A tap an hour later is meant anew: the page has shown the present state in between. Stored tickets never grow old. */
const SAME_TAP_MS = 3600_000
const FORMS = 'qc.forms'

/**
 * Acts and forms that must survive a killed app. A ticket is written before the first byte leaves the phone and is torn up
 * only by a definite answer, so a lost answer is repeated under the same key and the backend answers as it did the first time.
 */
export const useDrafts = defineStore('drafts', () => {
  const tickets = ref<Ticket[]>(host.storage.get<Ticket[]>(TICKETS) ?? [])
  const forms = ref<Record<string, { savedAt: string; values: unknown }>>(host.storage.get(FORMS) ?? {})
  const owner = ref<string>()

  const stored = computed(() => tickets.value.filter((each) => each.stored && each.owner === owner.value))

  function belongTo(accountId: string | undefined) {
    owner.value = accountId
  }

  /** Performs an act once, however often it is tapped, retried or interrupted. */
  async function submit<T>(act: Act): Promise<T> {
    return send<T>(ticketFor(act))
  }

  /** As {@link submit}, but without a network the ticket stays here and goes out by itself; then the answer is undefined. */
  async function submitOrStore<T>(act: Act): Promise<T | undefined> {
    const ticket = ticketFor(act)
    try {
      return await send<T>(ticket)
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || !problem.unanswered) throw problem
      keep({ ...ticket, stored: true })
      return undefined
    }
  }

  /** Sends every stored ticket of this person; returns how many arrived. A refused one is dropped: its page shows the real state. */
  async function sendStored(): Promise<number> {
    let arrived = 0
    for (const ticket of [...stored.value]) {
      try {
        await send(ticket)
        arrived++
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.unanswered) break
      }
    }
    return arrived
  }

  function ticketNamed(name: string): Ticket | undefined {
    return tickets.value.find((each) => each.name === name && each.owner === owner.value)
  }

  /** A form as far as it is filled in. Never put ID, phone or account numbers here. */
  function saveForm(name: string, values: unknown) {
    forms.value = { ...forms.value, [formKey(name)]: { savedAt: nowInstant(), values } }
    host.storage.set(FORMS, forms.value)
  }
  function formNamed<T>(name: string): { savedAt: string; values: T } | undefined {
    return forms.value[formKey(name)] as { savedAt: string; values: T } | undefined
  }
  function dropForm(name: string) {
    const { [formKey(name)]: _, ...rest } = forms.value
    forms.value = rest
    host.storage.set(FORMS, rest)
  }

  async function send<T>(ticket: Ticket): Promise<T> {
    try {
      const answer = await request<T>({ method: ticket.method, path: ticket.path, body: ticket.body, key: ticket.key })
      // A tap that stands in line has no answer yet; whoever asks about it settles it.
      if ((answer as { state?: string } | null)?.state !== 'IN_LINE') tearUp(ticket)
      return answer
    } catch (problem) {
      if (problem instanceof ApiProblem && !problem.unanswered) tearUp(ticket)
      throw problem
    }
  }

  function ticketFor(act: Act): Ticket {
    const waiting = ticketNamed(act.name)
    if (waiting && sameTap(waiting, act)) return waiting
    const fresh: Ticket = {
      name: act.name,
      key: ulid(),
      method: act.method ?? 'POST',
      path: act.path,
      body: act.body,
      tappedAt: nowInstant(),
      stored: false,
      owner: owner.value,
    }
    keep(fresh)
    return fresh
  }

  /** The page has learned by another way what became of an act; a later tap is then a new one. */
  function settle(name: string) {
    const waiting = ticketNamed(name)
    if (waiting) tearUp(waiting)
  }

  function keep(ticket: Ticket) {
    tickets.value = [...tickets.value.filter((each) => each.name !== ticket.name || each.owner !== ticket.owner), ticket]
    host.storage.set(TICKETS, tickets.value)
  }
  function tearUp(ticket: Ticket) {
    tickets.value = tickets.value.filter((each) => each.key !== ticket.key)
    host.storage.set(TICKETS, tickets.value)
  }
  function formKey(name: string) {
    return `${owner.value ?? ''}/${name}`
  }

  return { tickets, stored, belongTo, submit, submitOrStore, sendStored, settle, ticketNamed, saveForm, formNamed, dropForm }
})

function sameTap(ticket: Ticket, act: Act): boolean {
  const recent = ticket.stored || serverNow() - Date.parse(ticket.tappedAt) < SAME_TAP_MS
  return recent && ticket.path === act.path && JSON.stringify(ticket.body) === JSON.stringify(act.body)
}
