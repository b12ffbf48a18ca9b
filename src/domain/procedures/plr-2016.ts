/**
 * Partnership Learning Review (toolkit of October 2016, R223 to R238): stages 1 to 8 of the Serious Case Review, with
 * letters earlier, agencies briefing their own staff, themes in place of a published report, and no National Panel.
 */
import { DECISION_STEPS } from './decision-2016.ts'
import { basedOn, monthsAfter, week } from './procedure.ts'
import type { Authority, Procedure } from './procedure.ts'
import { SCR_STAGES } from './scr-2016.ts'

function plr(place: string, ...rules: string[]): Authority { return { source: 'toolkit', place: `Partnership Learning Review, ${place}`, rules } }

export const PLR_STAGES = basedOn(SCR_STAGES, {
  without: ['s9b_board', 's10_consult', 's10_arrangements', 's10_circulate', 's10_circulate_board', 's10_media', 's10_national_panel'],
  changed: {
    s1_scoping: { owners: ['support_team', 'lead_reviewer', 'subcommittee_chair', 'subcommittee_member'], authority: plr('stage 1', 'R234') },
    s1_medical_letter: { due: week(3), authority: plr('stage 1', 'R234') },
    s2_requests: { owners: ['support_team', 'lead_reviewer', 'independent_chair'], authority: plr('stage 1', 'R234') },
    s4_briefing: {
      title: 'Brief practitioners, with support before and after the event',
      owners: ['agency_lead'], authority: plr('stage 4', 'R236'),
    },
    s8_final: { authority: plr('stage 8 and 9.1', 'R228', 'R235') },
    s8_accuracy: { authority: plr('stage 8 and 9.2', 'R229') },
    s9a_subcommittee: { authority: plr('stage 9 and 9.3', 'R230', 'R237') },
    s10_dissemination: {
      title: 'Stage 10: Feed back, plan actions, disseminate and publish the key themes',
      outputs: ['family_feedback', 'action_plan_collated', 'learning_disseminated', 'themes_published'],
      shouldFollow: [{ earlier: 'family_feedback', later: 'themes_published' }], authority: plr('stage 10', 'R238'),
    },
    s11_first_request: { due: monthsAfter(3, 'board_response_agreed') },
  },
  added: [{
    follows: 's9b_board',
    step: {
      key: 's9b_board', phase: 'review', title: 'Share the learning themes with the Board, which agrees its response and actions',
      owners: ['subcommittee_member', 'subcommittee_chair', 'board_member'], due: week(24), meeting: 'Board',
      outputs: ['themes_shared_with_board', 'board_response_agreed'], needsFirst: ['subcommittee_agreed'], authority: plr('stage 9 and 10.1', 'R231', 'R232', 'R237'), binding: 'must',
    },
  }],
})

export const PLR_2016: Procedure = {
  id: 'plr-2016', kind: 'plr', title: 'Partnership Learning Review', commissioner: 'independent_chair',
  publication: 'themes only', outsideRecipients: [], monitoringEveryMonths: 3, finish: 'themes_published',
  steps: [...DECISION_STEPS, ...PLR_STAGES],
}
