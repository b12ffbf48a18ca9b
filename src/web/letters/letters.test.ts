/** Letters on screen: read, corrected, approved by the one who signs, sent; the board's own template; the outbox where there is no mail. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import PizZip from 'pizzip'
import { cast } from '../../../test/support/cast.ts'
import { consideredCase, did } from '../../../test/support/road.ts'
import { browserOf } from '../../../test/support/web.ts'
import { tellReferrer } from '../../commands/decision/tell-referrer.ts'
import { letterText } from '../../documents/letters/letter-text.ts'
import { LETTER_KINDS } from '../../domain/letters/kinds.ts'
import { outbox, passOn } from '../mail/paths.ts'
import * as paths from './paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const [manager, chair, member] = [await the.on('board_manager'), await the.on('independent_chair'), await the.on('subcommittee_member')]

async function drafted(): Promise<{ readonly case: string; readonly letter: string }> {
  const caseId = await consideredCase(the, false)
  const { letters: [letter = ''] } = await did(the, tellReferrer, manager, { caseId, reasons: 'The harm was not serious.' })
  return { case: caseId, letter }
}

test('a letter from before there were templates, kept as plain text, is shown by its paragraphs', () => {
  assert.deepEqual(letterText(Buffer.from('3 October 2016\n\nTo the referrer\nHigh Street')), ['3 October 2016', 'To the referrer\nHigh Street'])
})

test('a letter is read as it will go out, corrected by a version that asks for approval, approved by its signatory alone, and sent by mail with a link', async () => {
  const at = await drafted()
  const here = paths.letter.to(at)
  assert.match((await visit(manager).get(here)).text, /Waits for the Independent Chair’s approval[^]*Thank you for your referral[^]*The harm was not serious/)
  assert.doesNotMatch((await visit(manager).get(here)).text, /Approve this letter/, 'the Board Manager does not sign it')
  assert.equal((await visit(member).get(here)).status, 404, 'a draft is the office’s and its signatory’s')
  assert.match((await visit(manager).post(paths.approve.to(at), { basedOn: '1' })).text, /Only the Independent Chair approves this letter/)
  const filled = { addressee: 'The Referrer\n1 High Street', subject: 'Your referral', words: 'We thank you.\n\nNo Panel will meet.' }
  assert.equal((await visit(manager).post(paths.letterWords.to(at), { ...filled, basedOn: '1' })).to, here)
  const stale = await visit(chair).post(paths.letterWords.to(at), { ...filled, words: 'My own words', basedOn: '1' })
  assert.equal(stale.status, 409)
  assert.match(stale.text, /Somebody else saved meanwhile[^]*We thank you[^]*My own words/)
  assert.match((await visit(chair).post(paths.approve.to(at), { basedOn: '1' })).text, /The words were changed while you were reading/)
  assert.equal((await visit(chair).post(paths.approve.to(at), { basedOn: '2' })).to, here)
  assert.match((await visit(manager).post(paths.send.to(at), { manner: 'post' })).text, /Enter the date on which the letter was sent/)
  assert.equal((await visit(manager).post(paths.send.to(at), { manner: 'mail' })).to, here)
  const document = (await visit(manager).get(paths.letterDocument.to(at))).bytes
  const { rows: [kept] } = await the.owner.query('select document, encode(sha256, \'hex\') as sha256 from case_letter_approvals where letter_id = $1', [at.letter])
  assert.ok(document.equals(kept.document), 'what is downloaded is what was approved, to the byte')
  assert.deepEqual(letterText(document).slice(1, 2), ['The Referrer\n1 High Street'])
  assert.match((await visit(member).get(here)).text, new RegExp(`Sent by e-mail with a link on 3 October 2016[^]*${kept.sha256}`))
  const waiting = (await visit(manager).get(outbox.to({}))).text
  assert.match(waiting, new RegExp(`This installation sends no mail[^]*/cases/${at.case}/referral</p>`))
  const { rows: [mail] } = await the.owner.query("select mail_id from mails where link = $1 and purpose = 'read' order by queued_at desc limit 1", [`/cases/${at.case}/referral`])
  assert.equal((await visit(manager).post(passOn.to({ mail: mail.mail_id }))).to, outbox.to({}))
  assert.match((await visit(manager).get(outbox.to({}))).text, /Passed on by other means/)
})

test('an approval is of one version: correcting the letter afterwards asks for another', async () => {
  const at = await drafted()
  await visit(chair).post(paths.approve.to(at), { basedOn: '1' })
  await visit(manager).post(paths.letterWords.to(at), { addressee: 'The referrer', subject: 'Yours', words: 'Other words', basedOn: '1' })
  assert.match((await visit(manager).post(paths.send.to(at), { manner: 'mail' })).text, /The signatory has not approved these words yet/)
})

test('a letter that is set aside needs a reason, stays on record, and another can be drafted', async () => {
  const at = await drafted()
  assert.match((await visit(manager).post(paths.setAside.to(at), { reason: ' ' })).text, /Say why the letter will not be sent/)
  await visit(manager).post(paths.setAside.to(at), { reason: 'A wrong name' })
  assert.match((await visit(manager).get(paths.letter.to(at))).text, /Set aside by Board Manager: A wrong name/)
  await did(the, tellReferrer, manager, { caseId: at.case, reasons: 'The same, said better' })
  assert.match((await visit(manager).get(paths.letters.to(at))).text, /Set aside, not sent[^]*Waits for the Independent Chair’s approval/)
})

test('each kind has its template page with its fields; a board’s own is checked, told what to mend, put in force, and left again', async () => {
  const list = (await visit(manager).get(paths.templates.to({}))).text
  for (const kind of LETTER_KINDS) {
    assert.ok(list.includes(`href="${paths.template.to({ kind })}"`), kind)
    assert.match((await visit(manager).get(paths.template.to({ kind }))).text, /\{words\}[^]*For example/)
  }
  const [kind] = ['no_panel_referrer']
  const bytes = (await visit(manager).get(paths.defaultFile.to({ kind }))).bytes
  const changed = (from: string, to: string): Buffer => {
    const zip = new PizZip(bytes)
    zip.file('word/document.xml', (zip.file('word/document.xml')?.asText() ?? '').replace(from, to))
    return zip.generate({ type: 'nodebuffer' })
  }
  const upload = (file: Buffer, name = 'Headed.docx') => visit(manager).upload(paths.template.to({ kind }), {}, [{ field: 'file', name, bytes: file }])
  assert.match((await upload(changed('{signatory}', '{Signatory Name}'))).text, /\{Signatory Name\} is not a field of this letter[^]*\{signatory\} is missing/)
  assert.match((await upload(changed('{words}', '{words'))).text, /begins and does not end/)
  assert.match((await upload(changed('{words}', ''))).text, /\{words\} is missing/)
  assert.match((await upload(Buffer.from('no'), 'x.docm')).text, /macros/)
  assert.equal((await upload(changed('Our reference: {reference}', 'Headed paper, {reference}: {reasons}'))).to, paths.template.to({ kind }))
  const at = await drafted()
  const { text } = await visit(manager).get(paths.letter.to(at))
  assert.match(text, /Headed paper, [^:]+: The harm was not serious/)
  assert.match((await visit(manager).get(paths.letterWords.to(at))).text, /id="reasons"/, 'a field that the template has can be corrected')
  assert.equal((await visit(manager).get(paths.ownFile.to({ kind }))).status, 200)
  await visit(manager).post(paths.backToDefault.to({ kind }))
  assert.match((await visit(manager).get(paths.letter.to(at))).text, /Headed paper/, 'a letter keeps the template that it was made with')
})
