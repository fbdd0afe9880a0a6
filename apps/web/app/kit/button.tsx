import type { ButtonHTMLAttributes, ReactNode } from 'react'

type Look = 'plain' | 'primary' | 'danger'

function classOf(look: Look, large: boolean): string {
  return ['button', look === 'plain' ? '' : look, large ? 'large' : ''].filter(Boolean).join(' ')
}

/** A button that sends its form. */
export function Button({
  look = 'plain',
  large = false,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look; large?: boolean }) {
  return <button type="submit" {...rest} className={classOf(look, large)} />
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({
  to,
  look = 'plain',
  large = false,
  children,
}: {
  to: string
  look?: Look
  large?: boolean
  children: ReactNode
}) {
  return (
    <a href={to} className={classOf(look, large)}>
      {children}
    </a>
  )
}
