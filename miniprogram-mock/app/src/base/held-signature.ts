import { onBeforeUnmount, ref } from 'vue'
import type { ConfirmationOutcome } from '@/api/attendance'
import { useAct } from '@/shared/act'
import { serverNow } from '@/shared/server-clock'
import { useDrafts } from '@/stores/drafts'

/** A signature can be taken back for ten seconds; only then does it leave the phone, because a confirmed sheet is final. */
const HOLD_MS = 10_000
const FORM = 'month-signature'

export interface Signature {
  sheetIds: string[]
  signedAt: string
}

/**
 * One signature over several months, held back for a moment. It is stored before the wait begins:
 * an app that is killed meanwhile sends it when it is opened again.
 */
export function useHeldSignature(sent: (outcome: ConfirmationOutcome | undefined) => void) {
  const drafts = useDrafts()
  const act = useAct()
  const held = ref<Signature>()
  const secondsLeft = ref(0)
  let timer: ReturnType<typeof setInterval> | undefined

  function sign(sheetIds: string[]) {
    held.value = { sheetIds, signedAt: new Date(serverNow()).toISOString() }
    drafts.saveForm(FORM, held.value)
    count()
  }
  /** Goes on where a killed app stopped. */
  function resume() {
    if (held.value) return
    held.value = drafts.formNamed<Signature>(FORM)?.values
    if (held.value) count()
  }
  function takeBack() {
    stop()
    held.value = undefined
    drafts.dropForm(FORM)
  }
  async function sendNow() {
    const signature = held.value
    if (!signature || act.sending.value) return
    stop()
    const answer = await act.run(async () => ({
      outcome: await drafts.submitOrStore<ConfirmationOutcome>({
        name: FORM,
        path: '/attendance-sheets/confirmations',
        body: { sheetIds: signature.sheetIds },
      }),
    }))
    held.value = undefined
    drafts.dropForm(FORM)
    if (answer) sent(answer.outcome)
  }
  function count() {
    stop()
    tick()
    if (held.value) timer = setInterval(tick, 250)
  }
  function tick() {
    if (!held.value) return
    const left = Date.parse(held.value.signedAt) + HOLD_MS - serverNow()
    // A demonstration's clock may jump; nobody waits longer than the ten seconds.
    secondsLeft.value = Math.min(HOLD_MS / 1000, Math.max(0, Math.ceil(left / 1000)))
    if (left <= 0) void sendNow()
  }
  function stop() {
    clearInterval(timer)
  }
  onBeforeUnmount(stop)

  return { held, secondsLeft, sending: act.sending, problem: act.problem, sign, resume, takeBack, sendNow }
}
