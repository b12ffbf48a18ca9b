import qrcode from 'qrcode'
import { codeAddress, isCodeSecret, newCodeSecret } from '../../../commands/sign-in/one-time-code.ts'
import type { Invitation } from '../../../commands/sign-in/set-up-account.ts'
import { PASSWORD_LENGTH } from '../../../domain/password.ts'
import type { Address } from '../../paths.ts'
import { invitation } from '../paths.ts'

export interface SetUpView {
  readonly action: Address
  readonly name: string
  readonly email: string
  readonly board: string
  readonly least: number
  readonly secret: string
  /** The secret in groups of four, for typing into an app by hand. */
  readonly spelled: string
  readonly picture: Picture
}

/** A picture of squares: its width in squares, and the outline of the dark ones as the data of an SVG path. */
export interface Picture { readonly size: number; readonly outline: string }

export function setUpView(token: string, invited: Invitation, given: string): SetUpView {
  const secret = isCodeSecret(given) ? given : newCodeSecret()
  const { name, email, board } = invited
  return {
    action: invitation.to({ token }), name, email, board, least: PASSWORD_LENGTH, secret,
    spelled: secret.replaceAll(/(.{4})(?=.)/g, '$1 '), picture: pictureOf(codeAddress(secret, email)),
  }
}

/** The QR code of a text, with the quiet margin of four squares that cameras need. */
export function pictureOf(text: string): Picture {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' })
  const dark = [...modules.data.keys()].filter(index => modules.data[index])
  const outline = dark.map(index => `M${index % modules.size + 4} ${Math.floor(index / modules.size) + 4}h1v1h-1z`).join('')
  return { size: modules.size + 8, outline }
}
