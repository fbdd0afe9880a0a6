import worker from '../verify/worker.js?raw'

/** The service worker of the page that checks licences; at the root, so that it may answer for `/l/…` too. */
export function loader() {
  return new Response(worker, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
