import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)

/** Runs uni-app's own #ifdef preprocessor inside vitest, so that both sides of the source are tested. */
export function ifdef(platform: 'h5' | 'mp-weixin'): Plugin {
  process.env.UNI_PLATFORM = platform
  const shared = require('@dcloudio/uni-cli-shared')
  shared.initPreContext(platform)
  return {
    name: 'uni-ifdef',
    enforce: 'pre',
    transform(code, id) {
      if (id.includes('node_modules')) return
      const file = id.split('?')[0]
      if (file.endsWith('.vue')) return { code: shared.preJs(shared.preHtml(code)), map: null }
      if (/\.(ts|js)$/.test(file)) return { code: shared.preJs(code), map: null }
    },
  }
}
