/**
 * The browser's own switch for "no network", for whoever wants to see what the app does without one. While it is on, every
 * request to the backend fails as it does in a lift.
 */
let off = false
let installed = false
const listeners: (() => void)[] = []

export function isOffline(): boolean {
  return off
}

export function watchOffline(listener: () => void): void {
  listeners.push(listener)
}

export function switchOffline(next: boolean): void {
  install()
  off = next
  listeners.forEach((listener) => listener())
}

function install() {
  if (installed) return
  installed = true
  const send = XMLHttpRequest.prototype.send
  XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, body) {
    if (off) setTimeout(() => this.dispatchEvent(new ProgressEvent('error')), 50)
    else send.call(this, body)
  }
}
