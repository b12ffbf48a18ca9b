/** Ethnic origins offered on the form: the groups of the 2021 Census of England and Wales (Office for National Statistics). Words of one's own are always possible. */
export const ETHNIC_ORIGINS = [
  'Asian or Asian British: Indian', 'Asian or Asian British: Pakistani', 'Asian or Asian British: Bangladeshi', 'Asian or Asian British: Chinese', 'Asian or Asian British: any other Asian background',
  'Black, Black British, Caribbean or African: Caribbean', 'Black, Black British, Caribbean or African: African', 'Black, Black British, Caribbean or African: any other Black, Black British or Caribbean background',
  'Mixed or multiple ethnic groups: White and Black Caribbean', 'Mixed or multiple ethnic groups: White and Black African', 'Mixed or multiple ethnic groups: White and Asian',
  'Mixed or multiple ethnic groups: any other mixed or multiple ethnic background',
  'White: English, Welsh, Scottish, Northern Irish or British', 'White: Irish', 'White: Gypsy or Irish Traveller', 'White: Roma', 'White: any other White background',
  'Other ethnic group: Arab', 'Other ethnic group: any other ethnic group',
] as const
