/** What was typed or picked: uni-app's fields carry it in `detail`, which the web's own event type does not know. */
export function typedValue(event: unknown): string {
  return String((event as { detail: { value: unknown } }).detail.value)
}
