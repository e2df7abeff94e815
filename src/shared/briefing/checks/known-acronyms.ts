/**
 * Acronyms that readers of briefing notes know better than their long forms, and short signs that are none: states and organisations, units,
 * currencies, time zones, chemical formulas, markings, and everyday words. Data: add to it freely.
 */
export const knownAcronyms: ReadonlySet<string> = new Set(
  [
    // States and organisations.
    'EU UN NATO US USA UK UAE USSR GDR DDR OPEC BBC UNESCO UNICEF FIFA UEFA NASA FBI CIA KGB MI5 MI6 ASEAN OECD WHO WTO IMF G7 G20 DC NYC NSA EC AU CNN AP AFP',
    // Health and technology.
    'AIDS HIV DNA RNA MRNA COVID SARS MERS ICU GP MRI CT IT ICT AI TV PC USB GPS SMS URL PDF HTML CSV XML HTTP HTTPS ID IP VPN WIFI CCTV CD DVD LED LNG LPG SIM PIN QR UFO ATM DIY RSVP',
    // Business and office.
    'CEO CFO COO CTO PR HR VAT GDP GNP IPO PLC LTD LLC AG SA NGO MP MEP PM VIP QC KC ISBN ISSN FAQ PS NB AGM BA MA PHD MBA AM BC AD BCE CE OK UKP USP',
    // Units, formulas and currencies.
    'MW GW KW TW MWH GWH KWH TWH MB GB TB KB MHZ GHZ HZ DB KM CM MM KG HP RPM MPH PSI PH CO2 CO NO H2O CH4 NOX USD EUR GBP JPY CHF CNY SEK NOK DKK PLN CZK RUB TRY INR AUD CAD',
    // Time and places on a map.
    'GMT UTC CET CEST EST EDT PST PDT BST EET NE NW SE SW NNE SSW NNW SSE',
    // Ships, roads and markings.
    'MV SS HMS USS MT HGV TLP OSCE SHA MD5 PHIA ICD',
    // Words that are written large for stress.
    'NOT AND OR BUT ALL ANY ONLY NEVER THE IS ARE MUST NEW SOS',
  ].flatMap((line) => line.split(' ')),
)
