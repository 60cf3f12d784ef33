import path from 'node:path'
import uniPlugin from '@dcloudio/vite-plugin-uni'
import { defineConfig } from 'vite'
import { ariaRole } from './build/aria-role'
import { leftScrollViews } from './build/left-scroll-views'
import { offlineAssets } from './build/offline-assets'

// The plugin is CommonJS; under "type": "module" its default export is nested.
const uni = ((uniPlugin as unknown as { default?: typeof uniPlugin }).default ?? uniPlugin) as typeof uniPlugin
const platform = process.env.UNI_PLATFORM ?? 'h5'
const backend = process.env.BACKEND_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  base: './',
  resolve: { alias: { '@': path.resolve(process.cwd(), 'src') } },
  plugins: [...(platform === 'mp-weixin' ? [ariaRole()] : [leftScrollViews()]), uni()],
  css: { postcss: { plugins: [offlineAssets()] } },
  build: { target: 'es2015', sourcemap: false, chunkSizeWarningLimit: 900 },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': backend } },
})
