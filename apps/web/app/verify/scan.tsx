import { useEffect, useRef, useState } from 'react'
import { Button } from '../kit/button.tsx'
import { useLanguage } from '../lib/language.ts'
import { verify } from '../messages/verify.ts'

/** Milliseconds between two looks through the camera. */
const PACE = 250

async function decoder() {
  const { BarcodeDetector } = await import('qr/decode.js')
  return new BarcodeDetector({ formats: ['qr_code'] })
}

/** Reads the first QR code of a picture; null where there is none. */
async function readPicture(source: ImageBitmapSource): Promise<string | null> {
  const bitmap = await createImageBitmap(source)
  const canvas = document.createElement('canvas')
  const shrink = Math.min(1, 1600 / Math.max(bitmap.width, bitmap.height))
  canvas.width = Math.round(bitmap.width * shrink)
  canvas.height = Math.round(bitmap.height * shrink)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  const [found] = await (await decoder()).detect(image).catch(() => [])
  return found?.rawValue ?? null
}

/** Looks for a code with the camera, or in a picture of one. */
export function Scan({ onText }: { onText: (text: string) => void }) {
  const { t } = useLanguage()
  const video = useRef<HTMLVideoElement>(null)
  const [stream, setStream] = useState<MediaStream | null>(null)
  const [trouble, setTrouble] = useState<'camera' | 'picture' | null>(null)

  useEffect(() => {
    const player = video.current
    if (!stream || !player) return
    player.srcObject = stream
    void player.play()
    const timer = setInterval(async () => {
      if (player.readyState < 2) return
      const text = await readPicture(player).catch(() => null)
      if (text === null) return
      setStream(null)
      onText(text)
    }, PACE)
    return () => {
      clearInterval(timer)
      for (const track of stream.getTracks()) track.stop()
    }
  }, [stream, onText])

  const open = async () => {
    setTrouble(null)
    try {
      setStream(await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }))
    } catch {
      setTrouble('camera')
    }
  }
  const look = async (file: File | undefined) => {
    if (!file) return
    const text = await readPicture(file).catch(() => null)
    setTrouble(text === null ? 'picture' : null)
    if (text !== null) onText(text)
  }

  return (
    <div className="stack">
      {stream ? (
        <div className="scan">
          <video ref={video} playsInline muted aria-label={t(verify.camera)} />
          <Button onClick={() => setStream(null)}>{t(verify.stop)}</Button>
        </div>
      ) : (
        <div className="row">
          <Button look="primary" onClick={open}>
            {t(verify.scan)}
          </Button>
          <label className="button" htmlFor="picture">
            <input
              id="picture"
              type="file"
              accept="image/*"
              className="unseen"
              onChange={(event) => look(event.target.files?.[0])}
            />
            {t(verify.picture)}
          </label>
        </div>
      )}
      {trouble && (
        <p className="field-error" role="alert">
          {t(trouble === 'camera' ? verify.noCamera : verify.noCode)}
        </p>
      )}
    </div>
  )
}
