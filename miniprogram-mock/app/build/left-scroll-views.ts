import type { Plugin } from 'vite'

const SETS = /\bmain\.value\.(scrollTop|scrollLeft) = val;/g

/**
 * uni-app's H5 scroll-view sets its place one tick after it was put up, and fails when the page has been left by then:
 * an error nobody caused, in everybody's log. One that is gone has no place to set.
 */
export function leftScrollViews(): Plugin {
  return {
    name: 'left-scroll-views',
    enforce: 'pre',
    transform(code, id) {
      if (!/@dcloudio[\\/]uni-h5[\\/]dist[\\/]uni-h5\.es\.js/.test(id)) return
      if ((code.match(SETS) ?? []).length !== 2) this.error('uni-h5 has another scroll-view now: look whether it still needs this.')
      return { code: code.replace(SETS, 'main.value && (main.value.$1 = val);'), map: null }
    },
  }
}
