import type { Plugin as PostcssPlugin } from 'postcss'

/** Nothing the app shows may come from a third-party host; uni-app's H5 nav-bar shadows point at one. */
export function offlineAssets(): PostcssPlugin {
  return {
    postcssPlugin: 'offline-assets',
    Declaration(declaration) {
      if (/cdn\.dcloud\.net\.cn/.test(declaration.value)) declaration.remove()
    },
  }
}
