// Keeps the page that checks licences, and what it needs, for when there is no network.
const kept = 'licence-check-1'
const page = '/verify'
const data = '/api/licence-check'

async function keepPage() {
  const cache = await caches.open(kept)
  // As nobody in particular: what is kept is shown to whoever holds the phone.
  const response = await fetch(page, { credentials: 'omit' })
  if (!response.ok) throw new Error('the page cannot be kept now')
  const html = await response.clone().text()
  const assets = new Set(html.match(/\/assets\/[\w./-]+/g))
  await cache.addAll([...assets])
  await cache.put(page, response)
  await cache.add(new Request(data, { credentials: 'omit' }))
}

/** True for what the server itself answered: not a fault of its own, and not the sign-in page of some hotel's network. */
function isAnswer(response, key) {
  const type = key === data ? 'application/json' : 'text/html'
  return response.ok && (response.headers.get('content-type') ?? '').startsWith(type)
}

async function fresh(request, key) {
  const cache = await caches.open(kept)
  const response = await fetch(request).catch(() => null)
  if (response && isAnswer(response, key)) {
    if (key === data) await cache.put(key, response.clone())
    return response
  }
  return (await cache.match(key)) ?? response ?? Response.error()
}

async function asset(request) {
  const cache = await caches.open(kept)
  const found = await cache.match(request)
  if (found) return found
  const response = await fetch(request)
  // Parts of the page that are loaded when they are needed.
  if (response.ok) await cache.put(request, response.clone())
  return response
}

async function licence(request) {
  try {
    return await fetch(request)
  } catch {
    // The code behind the # goes along by itself.
    return Response.redirect(page, 302)
  }
}

self.addEventListener('install', (event) => {
  self.skipWaiting()
  event.waitUntil(keepPage())
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => {
  if (event.data === 'keep') event.waitUntil(keepPage().catch(() => {}))
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname === page && request.mode === 'navigate') event.respondWith(fresh(request, page))
  else if (pathname === data) event.respondWith(fresh(request, data))
  else if (pathname.startsWith('/l/') && request.mode === 'navigate') event.respondWith(licence(request))
  else if (pathname.startsWith('/assets/') && request.referrer.includes(page))
    event.respondWith(asset(request))
})
