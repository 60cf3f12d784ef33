// What a browser downloads before the first screen stands, gzipped: at most 300 KB.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const LIMIT_KB = 300
const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../dist/build/h5')
const index = fs.readFileSync(path.join(dist, 'index.html'), 'utf8')
const wanted = new Set([...index.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+)"/g)].map(([, file]) => file))

// The entry's static imports and the first page's own chunks load with it.
const queue = [...wanted, ...fs.readdirSync(path.join(dist, 'assets')).filter((file) => /^pages-(start|sign-in)\..*\.js$/.test(file)).map((file) => `assets/${file}`)]
while (queue.length) {
  const file = queue.pop()
  wanted.add(file)
  if (!file.endsWith('.js')) continue
  const code = fs.readFileSync(path.join(dist, file), 'utf8')
  for (const [, name] of code.matchAll(/(?:import|from)\s*"\.\/([^"]+\.js)"/g)) {
    if (!wanted.has(`assets/${name}`)) queue.push(`assets/${name}`)
  }
}
let total = gzipSync(index).length
for (const file of wanted) total += gzipSync(fs.readFileSync(path.join(dist, file))).length
const kilobytes = total / 1024
console.log(`H5 first view: ${kilobytes.toFixed(1)} KB gzip in ${wanted.size + 1} files (limit ${LIMIT_KB} KB)`)
if (kilobytes > LIMIT_KB) process.exit(1)
