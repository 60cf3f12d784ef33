/**
 * H5 only. uni-app draws buttons as custom elements without a role, and a `view` with a role is no keyboard target;
 * screen readers, keyboards and getByRole() need both. WeChat's native components bring them along.
 */
const operable = '[role=button],[role=tab],[role=checkbox],[role=radio],[role=switch],[role=link]'

export function installA11y(): void {
  const mend = () => {
    document.querySelectorAll<HTMLElement>('uni-button:not([role])').forEach((button) => button.setAttribute('role', 'button'))
    document.querySelectorAll<HTMLElement>(operable).forEach((element) => {
      if (!element.hasAttribute('tabindex')) element.tabIndex = 0
    })
  }
  let due = 0
  new MutationObserver(() => {
    due ||= requestAnimationFrame(() => {
      due = 0
      mend()
    })
  }).observe(document.documentElement, { childList: true, subtree: true })
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement | null
    if ((event.key === 'Enter' || event.key === ' ') && target?.matches(operable)) {
      event.preventDefault()
      target.click()
    }
  })
  mend()
}
