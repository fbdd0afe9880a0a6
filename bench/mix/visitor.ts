import { Agent, request } from 'node:http'

/** An answer of the server under load. */
export interface Answer {
  readonly status: number
  readonly text: string
}

/** Somebody with a browser of their own: an address, and a session if they signed in. */
export interface Visitor {
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Answer>
  readonly upload: (path: string, name: string, content: Buffer) => Promise<Answer>
}

const agent = new Agent({ keepAlive: true, maxSockets: 512 })

interface Sent {
  readonly method: string
  readonly headers: Record<string, string>
  readonly payload?: Buffer
}

function send(url: URL, { method, headers, payload }: Sent): Promise<Answer & { cookie: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8'), cookie })
      })
      response.on('error', reject)
    })
    asked.on('error', reject)
    asked.end(payload)
  })
}

const boundary = '----xinban-mix'

function multipart(name: string, content: Buffer): Buffer {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)])
}

function json(body: unknown): Pick<Sent, 'payload'> & { type: Record<string, string> } {
  if (body === undefined) return { type: {} }
  return { type: { 'content-type': 'application/json' }, payload: Buffer.from(JSON.stringify(body)) }
}

/** A visitor at an address of their own, whom the server believes its proxy about; signed in as a demo person, or nobody. */
export async function visitor(server: string, address: string, person: string | null): Promise<Visitor> {
  const from = { 'x-forwarded-for': address }
  const post = json({ person })
  const login = { method: 'POST', headers: { ...from, ...post.type }, ...post }
  const cookie = person === null ? '' : (await send(new URL('/api/session', server), login)).cookie
  const headers = { ...from, ...(cookie && { cookie }) }
  return {
    ask: (method, path, body) => {
      const { type, ...payload } = json(body)
      return send(new URL(path, server), { method, headers: { ...headers, ...type }, ...payload })
    },
    upload: (path, name, content) => {
      const type = { 'content-type': `multipart/form-data; boundary=${boundary}` }
      const payload = multipart(encodeURIComponent(name), content)
      return send(new URL(path, server), { method: 'POST', headers: { ...headers, ...type }, payload })
    },
  }
}
