import type { MessageChoice, MessageWanted } from './types'

let tapping = false

/** WeChat believes in a tap only while its handler runs, before any wait. */
export function watchTaps(): void {
  document.addEventListener(
    'click',
    () => {
      tapping = true
      setTimeout(() => {
        tapping = false
      })
    },
    true,
  )
}

export function duringTap(): boolean {
  return tapping
}

/**
 * Stands in for WeChat's own dialog. The choice goes to the mock platform, which counts it and pushes it to the backend, as
 * WeChat would; what is returned here is only what the phone is told.
 */
export async function askAboutMessages(wanted: MessageWanted[], account: string): Promise<Record<string, MessageChoice>> {
  const accepted = await ask(wanted)
  const answer = Object.fromEntries(wanted.map(({ templateId }) => [templateId, accepted.includes(templateId) ? ('accept' as const) : ('reject' as const)]))
  await fetch('/api/v1/demo/wechat/message-choices', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ account, accept: accepted, reject: wanted.map(({ templateId }) => templateId).filter((id) => !accepted.includes(id)) }),
  })
  return answer
}

function ask(wanted: MessageWanted[]): Promise<string[]> {
  return new Promise((resolve) => {
    const back = document.createElement('div')
    back.setAttribute('role', 'dialog')
    back.setAttribute('aria-modal', 'true')
    back.setAttribute('aria-label', '申请发送消息')
    back.style.cssText = 'position:fixed;inset:0;z-index:9999;background:rgba(0,0,0,.5);display:flex;align-items:flex-end;justify-content:center;'
    const sheet = document.createElement('div')
    sheet.style.cssText = 'width:100%;max-width:430px;box-sizing:border-box;padding:20px 16px calc(20px + env(safe-area-inset-bottom));border-radius:16px 16px 0 0;background:var(--qc-sheet,#fff);color:var(--qc-ink,#1a1a1a);font:16px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;'
    const title = document.createElement('p')
    title.textContent = '启程 申请发送以下消息，每同意一次发一条'
    title.style.cssText = 'margin:0 0 8px;font-weight:600;'
    sheet.appendChild(title)
    const boxes = wanted.map(({ templateId, title: words }) => {
      const line = document.createElement('label')
      line.style.cssText = 'display:flex;align-items:center;gap:12px;min-height:44px;'
      const box = document.createElement('input')
      box.type = 'checkbox'
      box.checked = true
      box.style.cssText = 'width:22px;height:22px;'
      line.append(box, words)
      sheet.appendChild(line)
      return { templateId, box }
    })
    const buttons = document.createElement('div')
    buttons.style.cssText = 'display:flex;gap:12px;margin-top:12px;'
    const close = (accepted: string[]) => {
      back.remove()
      resolve(accepted)
    }
    buttons.append(
      button('不允许', false, () => close([])),
      button('允许', true, () => close(boxes.filter(({ box }) => box.checked).map(({ templateId }) => templateId))),
    )
    sheet.appendChild(buttons)
    const note = document.createElement('p')
    note.textContent = '浏览器里没有微信，这里由演示平台代替微信来问。'
    note.style.cssText = 'margin:12px 0 0;opacity:.75;'
    sheet.appendChild(note)
    back.appendChild(sheet)
    document.body.appendChild(back)
  })
}

function button(words: string, strong: boolean, act: () => void): HTMLButtonElement {
  const it = document.createElement('button')
  it.type = 'button'
  it.textContent = words
  it.style.cssText = `flex:1;min-height:48px;border-radius:12px;font:inherit;border:1px solid var(--qc-line,#ccc);background:${strong ? 'var(--qc-brand,#0b6)' : 'transparent'};color:${strong ? 'var(--qc-on-brand,#fff)' : 'inherit'};`
  it.addEventListener('click', act)
  return it
}
