import type { Plugin } from 'vite'

/** WXML knows the role of an element as `aria-role`; the web knows it as `role`. The source says `role`. */
export function ariaRole(): Plugin {
  return {
    name: 'aria-role',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.vue') || id.includes('node_modules')) return
      return { code: code.replace(/(\s)(:?)role="/g, '$1$2aria-role="'), map: null }
    },
  }
}
