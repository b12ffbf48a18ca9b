/** The points of the way at which the timetable is looked at, with every date that differs between the readings, counted by hand from the days of the walk. */
import type { Point } from './look.ts'

const PANEL_DAY = '3 November 2016'
const AT_PANEL = ['a5_overview', 'a6_legal', 'a7_information', 'a8_discussion', 'a9_votes', 'a10_kind'] as const

/** The worked example of AMB-3: referred on Monday 3 October 2016. */
export const REFERRED: Point = {
  today: '3 October 2016',
  both: {
    a1_referral: ['', 'Done on 3 October 2016'],
    a2_initial_review: ['6 October 2016', 'Due in 3 days', '3 working days after the referral was received on 3 October 2016'],
  },
  cumulative: {
    a3_comments: ['10 October 2016', 'Due in 7 days', '7 days after the referral was received on 3 October 2016'],
    a3i_information: ['17 October 2016', 'Due in 14 days', '14 days after the referral was received on 3 October 2016'],
    a4_panel: ['31 October 2016', 'Due in 28 days', '28 days after the referral was received on 3 October 2016'],
    a9_votes: ['31 October 2016', 'Due in 28 days'],
    a11_letter: ['7 November 2016', 'Due in 35 days', '7 days after the Consideration Panel is held, expected by 31 October 2016'],
    a12_decision: ['21 November 2016', 'Due in 49 days', '14 days after the Panel Chair\'s letter is sent to the Independent Chair, expected by 7 November 2016'],
  },
  perStep: {
    a3_comments: ['13 October 2016', 'Due in 10 days', '7 days after the referral is circulated to the Sub-Committee, expected by 6 October 2016'],
    a3i_information: ['27 October 2016', 'Due in 24 days', '14 days after the Independent Chair is advised of the Sub-Committee\'s comments, expected by 13 October 2016'],
    a4_panel: ['24 November 2016', 'Due in 52 days', '28 days after the agencies\' written information is returned, expected by 27 October 2016'],
    a9_votes: ['24 November 2016', 'Due in 52 days'],
    a11_letter: ['1 December 2016', 'Due in 59 days', '7 days after the Consideration Panel is held, expected by 24 November 2016'],
    a12_decision: ['15 December 2016', 'Due in 73 days', '14 days after the Panel Chair\'s letter is sent to the Independent Chair, expected by 1 December 2016'],
  },
  open: ['a2_initial_review', 'a3_comments', 'a12_decision'],
}

export const CIRCULATED: Point = {
  today: '5 October 2016',
  both: {
    a0_notified: ['10 October 2016', 'Done on 5 October 2016', '5 working days after the local authority was made aware of the incident on 3 October 2016'],
    a2_initial_review: ['6 October 2016', 'Done on 5 October 2016'],
  },
  cumulative: {
    a3_comments: ['10 October 2016', 'Due in 5 days', '7 days after the referral was received on 3 October 2016'],
    a3i_information: ['17 October 2016', 'Due in 12 days'], a4_panel: ['31 October 2016', 'Due in 26 days'], a11_letter: ['7 November 2016', 'Due in 33 days'], a12_decision: ['21 November 2016', 'Due in 47 days'],
  },
  perStep: {
    a3_comments: ['12 October 2016', 'Due in 7 days', '7 days after the referral was circulated to the Sub-Committee on 5 October 2016'],
    a3i_information: ['26 October 2016', 'Due in 21 days'], a4_panel: ['23 November 2016', 'Due in 49 days'], a11_letter: ['30 November 2016', 'Due in 56 days'], a12_decision: ['14 December 2016', 'Due in 70 days'],
  },
  open: ['a3_comments'],
}

export const COUNTED: Point = {
  today: '10 October 2016',
  both: { a3_panel_agreed: ['', 'To do', 'As soon as the Independent Chair was advised of the Sub-Committee\'s comments on 10 October 2016'] },
  cumulative: {
    a3_comments: ['10 October 2016', 'Done on 10 October 2016'],
    a3i_information: ['17 October 2016', 'Due in 7 days', '14 days after the referral was received on 3 October 2016'],
    a4_panel: ['31 October 2016', 'Due in 21 days'], a11_letter: ['7 November 2016', 'Due in 28 days'], a12_decision: ['21 November 2016', 'Due in 42 days'],
  },
  perStep: {
    a3_comments: ['12 October 2016', 'Done on 10 October 2016'],
    a3i_information: ['24 October 2016', 'Due in 14 days', '14 days after the Independent Chair was advised of the Sub-Committee\'s comments on 10 October 2016'],
    a4_panel: ['21 November 2016', 'Due in 42 days'], a11_letter: ['28 November 2016', 'Due in 49 days'], a12_decision: ['12 December 2016', 'Due in 63 days'],
  },
  open: ['a3i_information'],
}

/** By the one reading the agencies' information is late, by the other it is not. */
export const INFORMATION_AWAITED: Point = {
  today: '18 October 2016',
  both: { a3_panel_agreed: ['', 'Done on 11 October 2016'] },
  cumulative: { a3i_information: ['17 October 2016', 'Overdue by 1 day'], a4_panel: ['31 October 2016', 'Due in 13 days'], a12_decision: ['21 November 2016', 'Due in 34 days'] },
  perStep: {
    a3i_information: ['24 October 2016', 'Due in 6 days'], a4_panel: ['21 November 2016', 'Due in 34 days', '28 days after the agencies\' written information is returned, expected by 24 October 2016'],
    a12_decision: ['12 December 2016', 'Due in 55 days'],
  },
  open: ['a3i_information'],
}

export const INFORMED: Point = {
  today: '20 October 2016',
  both: {},
  cumulative: {
    a3i_information: ['17 October 2016', 'Done on 20 October 2016'],
    a4_panel: ['31 October 2016', 'Due in 11 days', '28 days after the referral was received on 3 October 2016'], a11_letter: ['7 November 2016', 'Due in 18 days'], a12_decision: ['21 November 2016', 'Due in 32 days'],
  },
  perStep: {
    a3i_information: ['24 October 2016', 'Done on 20 October 2016'],
    a4_panel: ['17 November 2016', 'Due in 28 days', '28 days after the agencies\' written information was returned on 20 October 2016'], a11_letter: ['24 November 2016', 'Due in 35 days'], a12_decision: ['8 December 2016', 'Due in 49 days'],
  },
  open: ['a4_panel'],
}

/** The Panel's day is set: what counts from it is the same from here on. Whether the Panel itself is late is not. */
export const PANEL_PLANNED: Point = {
  today: '1 November 2016',
  both: {
    a11_letter: ['10 November 2016', 'Due in 9 days', '7 days after the Consideration Panel is held, planned for 3 November 2016'],
    a12_decision: ['24 November 2016', 'Due in 23 days', '14 days after the Panel Chair\'s letter is sent to the Independent Chair, expected by 10 November 2016'],
  },
  cumulative: { a4_panel: ['31 October 2016', 'Overdue by 1 day'] },
  perStep: { a4_panel: ['17 November 2016', 'Due in 16 days'] },
  open: ['a4_panel', 'a11_letter'],
}

export const PANEL_CLOSED: Point = {
  today: PANEL_DAY,
  both: {
    ...Object.fromEntries(AT_PANEL.map(key => [key, [PANEL_DAY, `Done on ${PANEL_DAY}`, `On the day that the Consideration Panel was held on ${PANEL_DAY}`] as const])),
    a11_letter: ['10 November 2016', 'Due in 7 days', '7 days after the Consideration Panel was held on 3 November 2016'],
    a12_decision: ['24 November 2016', 'Due in 21 days'],
  },
  cumulative: { a4_panel: ['31 October 2016', `Done on ${PANEL_DAY}`] },
  perStep: { a4_panel: ['17 November 2016', `Done on ${PANEL_DAY}`] },
  open: ['a9_votes', 'a11_letter'],
}

export const LETTER_SENT: Point = {
  today: '8 November 2016',
  both: {
    a11_letter: ['10 November 2016', 'Done on 8 November 2016'],
    a12_decision: ['22 November 2016', 'Due in 14 days', '14 days after the Panel Chair\'s letter was sent to the Independent Chair on 8 November 2016'],
    a13_confirmed: ['', 'Waiting', 'As soon as the decision is made by the Independent Chair, expected by 22 November 2016'],
  },
  cumulative: {}, perStep: {},
  open: ['a12_decision'],
  // By either reading the national expectation of a decision within a month of the notification can be exceeded: its clock runs beside them.
  clocks: /Decision within one month of notification[^]*5 November 2016\s+34\s+Running, 3 days over/,
}

/** Weeks count from the written decision, not from the day on which the commission is put on record. */
export const COMMISSIONED: Point = {
  today: '16 November 2016',
  both: {
    a12_decision: ['22 November 2016', 'Done on 15 November 2016'],
    a13_confirmed: ['', 'Done on 16 November 2016', 'As soon as the decision was made by the Independent Chair on 15 November 2016'],
    a14_team_requested: ['', 'Done on 16 November 2016', 'As soon as the review was commissioned in writing on 15 November 2016'],
    a15_terms: ['', 'Waiting'],
    s1_scoping: ['6 December 2016', 'Due in 20 days', '3 weeks after the review was commissioned in writing on 15 November 2016'],
  },
  cumulative: { a3_comments: ['10 October 2016', 'Done on 10 October 2016'], a3i_information: ['17 October 2016', 'Done on 20 October 2016'], a4_panel: ['31 October 2016', `Done on ${PANEL_DAY}`] },
  perStep: { a3_comments: ['12 October 2016', 'Done on 10 October 2016'], a3i_information: ['24 October 2016', 'Done on 20 October 2016'], a4_panel: ['17 November 2016', `Done on ${PANEL_DAY}`] },
  open: ['s1_scoping'],
  clocks: /Review within six months of commissioning[^]*15 May 2017/,
}

export const SIGNED_OFF: Point = {
  today: '21 November 2016',
  both: {
    ...Object.fromEntries(AT_PANEL.map(key => [key, [PANEL_DAY, `Done on ${PANEL_DAY}`] as const])),
    a1_referral: ['', 'Done on 3 October 2016'], a2_initial_review: ['6 October 2016', 'Done on 5 October 2016'], a3_panel_agreed: ['', 'Done on 11 October 2016'],
    a3ii_no_panel: ['', 'Not needed'], a11_letter: ['10 November 2016', 'Done on 8 November 2016'], a12_decision: ['22 November 2016', 'Done on 15 November 2016'],
    a13_confirmed: ['', 'Done on 16 November 2016'], a14_team_requested: ['', 'Done on 16 November 2016'],
    a15_terms: ['', 'Done on 21 November 2016', 'As soon as the Lead Reviewer was appointed on 18 November 2016'],
  },
  cumulative: COMMISSIONED.cumulative, perStep: COMMISSIONED.perStep,
  open: ['a15_terms'],
}
