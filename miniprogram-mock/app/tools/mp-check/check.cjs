// Offline proof that dist/build/mp-weixin is a well-formed WeChat mini-program.
//   wcc      WeChat's own WXML compiler (npm miniprogram-compiler, Linux binary) over every .wxml
//   size     main package <= 1.5 MB (WeChat allows 2), each sub-package <= 2 MB, all <= 20 MB
//   config   pages exist, preloads fit 2 MB, themes name every colour, every interface in use is one the privacy guide declares
//   words    no third-party host, no browser host, no demo control
//   ci       miniprogram-ci's packer (JSON, component paths, JS, WXSS, WXML) and code quality; throw-away key, no network
//   run      every page mounted in jsdom by miniprogram-simulate with a stub wx
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { execFileSync } = require('node:child_process')

// miniprogram-ci asks its maker's host for a list of file extensions; every look-up is refused, so the check never leaves this machine.
require('node:dns').lookup = (host, options, done) => (typeof options === 'function' ? options : done)(Object.assign(new Error('offline: ' + host), { code: 'ENOTFOUND' }))
// miniprogram-compiler drops scratch files into the working directory.
process.chdir(os.tmpdir())

const KB = 1024
const MB = 1024 * KB
/** All pages compiled as one script; the compiler's own limit of 1 MB is reached at some seventy pages. */
const COMPILED_AT_MOST = 64 * MB
const built = path.resolve(__dirname, '../../dist/build/mp-weixin')
if (!fs.existsSync(path.join(built, 'app.json'))) {
  console.error('Nothing to check: run `npm run build:mp-weixin` first.')
  process.exit(1)
}
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'mp-check-'))
fs.cpSync(built, dir, { recursive: true })
// The repository is "type": "module", the package that WeChat runs is not.
fs.writeFileSync(path.join(dir, 'package.json'), '{"type":"commonjs"}')

const walk = (folder) => fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? walk(path.join(folder, entry.name)) : [path.join(folder, entry.name)]))
const files = walk(dir).map((file) => path.relative(dir, file))
const read = (file) => fs.readFileSync(path.join(dir, file), 'utf8')
const app = JSON.parse(read('app.json'))
const roots = (app.subPackages || []).map(({ root }) => root.replace(/\/?$/, '/'))
const pages = [...app.pages, ...(app.subPackages || []).flatMap(({ root, pages: inside }) => inside.map((page) => root.replace(/\/?$/, '/') + page))]

let failures = 0
function say(passed, name, note = '') {
  if (!passed) failures++
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} ${note}`)
}

function compileWxml() {
  const wcc = path.join(path.dirname(require.resolve('miniprogram-compiler/package.json')), 'bin/linux/wcc')
  const wxml = files.filter((file) => file.endsWith('.wxml'))
  try {
    fs.chmodSync(wcc, 0o755)
    execFileSync(wcc, ['-d', ...wxml, '-o', '/dev/null'], { cwd: dir, stdio: 'pipe' })
    say(true, 'wcc', `${wxml.length} wxml`)
  } catch (error) {
    say(false, 'wcc', String(error.stderr || error.message).slice(0, 300))
  }
}

function weigh() {
  const size = (wanted) => files.filter(wanted).reduce((sum, file) => sum + fs.statSync(path.join(dir, file)).size, 0)
  const main = size((file) => !roots.some((root) => file.startsWith(root)))
  say(main <= 1.5 * MB, 'size main', `${(main / KB).toFixed(0)} KB`)
  for (const root of roots) {
    const part = size((file) => file.startsWith(root))
    say(part <= 2 * MB, `size ${root}`, `${(part / KB).toFixed(0)} KB`)
  }
  say(size(() => true) <= 20 * MB, 'size total', `${(size(() => true) / KB).toFixed(0)} KB`)
}

/** Interfaces that take personal data, by the data type docs/wechat-go-live.md declares. What is not here must not be called. */
const DECLARED = ['login', 'chooseMedia', 'chooseMessageFile', 'scanCode', 'setClipboardData', 'requestSubscribeMessage', 'makePhoneCall', 'openDocument']
const PERSONAL = ['getLocation', 'startLocationUpdate', 'chooseLocation', 'choosePoi', 'getFuzzyLocation', 'chooseAddress', 'chooseInvoice', 'getWeRunData', 'startRecord', 'getRecorderManager', 'addPhoneContact', 'chooseContact', 'addPhoneCalendar', 'getClipboardData', 'saveImageToPhotosAlbum', 'createCameraContext', 'openBluetoothAdapter', 'getUserProfile', 'getUserInfo', ...DECLARED]

function checkConfig() {
  const wrong = pages.filter((page) => !['.js', '.json', '.wxml'].every((extension) => files.includes(page + extension)))
  say(wrong.length === 0, 'config pages', wrong.join(' ') || `${pages.length} pages`)
  const weight = (root) => files.filter((file) => file.startsWith(root)).reduce((sum, file) => sum + fs.statSync(path.join(dir, file)).size, 0)
  const heavy = Object.entries(app.preloadRule || {}).filter(([page, { packages }]) => !pages.includes(page) || packages.some((name) => !roots.includes(`${name}/`)) || packages.reduce((sum, name) => sum + weight(`${name}/`), 0) > 2 * MB)
  say(Object.keys(app.preloadRule || {}).length > 0 && heavy.length === 0, 'config preload', heavy.map(([page]) => page).join(' '))
  const unloaded = roots.filter((root) => !Object.values(app.preloadRule || {}).some(({ packages }) => packages.includes(root.slice(0, -1))))
  say(unloaded.length === 0, 'config every sub-package is preloaded somewhere', unloaded.join(' '))
  say(app.lazyCodeLoading === 'requiredComponents' && app.__usePrivacyCheck__ === true, 'config lazy code, privacy check')
  const theme = app.darkmode ? JSON.parse(read(app.themeLocation)) : undefined
  const colours = [...new Set(JSON.stringify(app).match(/"@(\w+)"/g) || [])].map((word) => word.slice(2, -1))
  say(theme !== undefined && colours.every((colour) => theme.light[colour] && theme.dark[colour]), 'config dark mode', `${colours.length} colours`)
  const script = files.filter((file) => file.endsWith('.js')).map(read).join('\n')
  const used = PERSONAL.filter((name) => new RegExp(`(?:wx(?:\\$\\d)?|index)\\.${name}\\(`).test(script))
  const undeclared = used.filter((name) => !DECLARED.includes(name))
  say(undeclared.length === 0, 'config interfaces', undeclared.join(' ') || used.join(' '))
  say((app.requiredPrivateInfos || []).every((name) => used.includes(name)), 'config requiredPrivateInfos')
}

function searchForbiddenWords() {
  const forbidden = /at\.alicdn|tdesign\.gtimg|cdn\.dcloud|qicheng-browser-host|demo-phone:|\/demo\/clock/
  const found = files.filter((file) => /\.(js|wxss|wxml|json)$/.test(file) && forbidden.test(read(file)))
  say(found.length === 0, 'no CDN, no browser host, no demo control', found.join(' '))
}

function checkRoles() {
  const found = files.filter((file) => file.endsWith('.wxml') && /\srole="/.test(read(file)))
  say(found.length === 0, 'roles are aria-role', found.join(' '))
}

async function packWithCi() {
  const ci = require('miniprogram-ci')
  const { privateKey } = require('node:crypto').generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs1', format: 'pem' }, publicKeyEncoding: { type: 'pkcs1', format: 'pem' } })
  const project = new ci.Project({ appid: 'wx0000000000000000', type: 'miniProgram', projectPath: dir, privateKey, ignores: [] })
  project.attr = async () => ({ platform: false, appType: 0, isSandbox: false, released: false, setting: { MaxCodeSize: 2, MaxSubpackageSubCodeSize: 2, MaxSubpackageFullCodeSize: 20, NavigateMiniprogramLimit: 10, MaxSubPackageLimit: 100, MinTabbarCount: 2, MaxTabbarCount: 5, MaxTabbarIconSize: 40, MaxCustomTabBarCount: 5 } })
  const scratch = path.join(os.tmpdir(), path.basename(dir))
  try {
    await ci.getCompiledResult({ project, desc: 'check', version: '0.0.0', setting: { es6: true, minify: true, minifyWXML: true, minifyWXSS: true }, onProgressUpdate() {} }, `${scratch}.zip`)
    say(true, 'ci compile')
  } catch (error) {
    say(false, 'ci compile', `${error.code} ${String(error.message).slice(0, 300)}`)
  }
  try {
    const answer = await ci.checkCodeQuality(project, `${scratch}.json`)
    const list = Array.isArray(answer) ? answer : JSON.parse(fs.readFileSync(`${scratch}.json`, 'utf8'))
    list.filter((each) => !each.success).forEach((each) => console.log('note quality', each.name, each.text, JSON.stringify(each.detail || '').slice(0, 200)))
  } catch (error) {
    say(false, 'quality', error.message)
  }
  for (const extension of ['.zip', '.json']) fs.rmSync(scratch + extension, { force: true })
}

async function runPages() {
  const { JSDOM } = require('jsdom')
  const dom = new JSDOM('<!doctype html><html><body><div id="root"></div></body></html>', { url: 'http://localhost', pretendToBeVisual: true })
  global.window = dom.window
  for (const name of ['document', 'HTMLElement', 'Node', 'Event', 'CustomEvent', 'MutationObserver', 'location', 'TouchEvent', 'MouseEvent', 'requestAnimationFrame']) global[name] = dom.window[name]
  const simulate = require('miniprogram-simulate')
  const store = {}
  const errors = []
  const phone = { SDKVersion: '3.5.0', windowWidth: 390, windowHeight: 844, screenWidth: 390, screenHeight: 844, pixelRatio: 2, platform: 'ios', system: 'iOS 17', brand: 'Apple', model: 'iPhone 15', version: '8.0.50', fontSizeSetting: 16, deviceOrientation: 'portrait', language: 'zh_CN', statusBarHeight: 44, theme: 'light', safeArea: { left: 0, right: 390, top: 44, bottom: 810, width: 390, height: 766 } }
  const query = new Proxy({}, { get: (target, name) => (name === 'exec' ? (done) => done && done([{}]) : () => query) })
  Object.assign((global.wx ||= {}), {
    canIUse: () => true,
    getSystemInfoSync: () => phone,
    getAppBaseInfo: () => phone,
    getWindowInfo: () => phone,
    getDeviceInfo: () => phone,
    getSystemSetting: () => ({}),
    getAppAuthorizeSetting: () => ({}),
    getLaunchOptionsSync: () => ({ path: '', query: {} }),
    getEnterOptionsSync: () => ({}),
    getMenuButtonBoundingClientRect: () => ({ left: 295, top: 48, right: 382, bottom: 80, width: 87, height: 32 }),
    getStorageSync: (key) => store[key] ?? '',
    setStorageSync: (key, value) => { store[key] = value },
    removeStorageSync: (key) => { delete store[key] },
    getStorageInfoSync: () => ({ keys: Object.keys(store), currentSize: 0, limitSize: 0 }),
    createSelectorQuery: () => query,
    nextTick: (then) => setTimeout(then),
    onAppShow() {},
    onAppHide() {},
    onThemeChange() {},
    onNetworkStatusChange() {},
    getNetworkType: ({ success }) => success({ networkType: 'wifi' }),
    getAccountInfoSync: () => ({ miniProgram: {} }),
    setBackgroundColor() {},
    reLaunch() {},
    redirectTo() {},
    navigateTo() {},
    login: ({ success }) => success({ code: 'CODE' }),
    // No backend stands behind this check: every page must say so in its own words instead of breaking.
    request: ({ fail }) => setTimeout(() => fail({ errMsg: 'request:fail' })),
  })
  Object.assign(global, { getApp: () => global.__app, getCurrentPages: () => [], App: (options) => { global.__app = options }, Page: (options) => global.Component(options), __wxConfig: {} })
  const plainError = console.error
  console.error = console.warn = (...words) => errors.push(words.map(String).join(' ').slice(0, 200))
  process.on('unhandledRejection', (reason) => errors.push(`unhandled ${String(reason && reason.stack || reason).slice(0, 200)}`))
  require(path.join(dir, 'app.js'))
  global.__app?.onLaunch?.({ path: '', query: {} })
  for (const page of pages) {
    errors.length = 0
    document.getElementById('root').innerHTML = ''
    try {
      const mounted = simulate.render(simulate.load(path.join(dir, page), { rootPath: dir, compiler: 'official', compilerOptions: { maxBuffer: COMPILED_AT_MOST } }))
      mounted.attach(document.getElementById('root'))
      mounted.instance?.onLoad?.({})
      mounted.instance?.onShow?.()
      await new Promise((resolve) => setTimeout(resolve, 250))
      const text = document.body.textContent.replace(/\s+/g, '')
      say(text.length > 0 && errors.length === 0, `run ${page}`, text.slice(0, 48) + (errors[0] ? ` | ${errors[0]}` : ''))
    } catch (error) {
      say(false, `run ${page}`, error.stack.slice(0, 300))
    }
  }
  console.error = plainError
}

;(async () => {
  compileWxml()
  weigh()
  checkConfig()
  searchForbiddenWords()
  checkRoles()
  await packWithCi()
  await runPages()
  fs.rmSync(dir, { recursive: true, force: true })
  process.exit(failures ? 1 : 0)
})()
