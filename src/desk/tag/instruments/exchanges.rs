//! Exchanges by the names that texts and wires give them.

/// Exchanges by the names that stand before a colon: upper case, only letters and digits; sorted.
pub const EXCHANGES: &[(&str, &str)] = &[
    ("AIM", "AIM"),
    ("AMEX", "NYSE American"),
    ("AMS", "Euronext Amsterdam"),
    ("ASX", "ASX"),
    ("B3", "B3"),
    ("BIST", "BIST"),
    ("BIT", "Borsa Italiana"),
    ("BME", "BME"),
    ("BMV", "BMV"),
    ("BOM", "BSE"),
    ("BOVESPA", "B3"),
    ("BSE", "BSE"),
    ("BVMF", "B3"),
    ("CBOE", "Cboe"),
    ("CNSX", "CSE"),
    ("CPH", "Copenhagen"),
    ("CSE", "CSE"),
    ("CVE", "TSXV"),
    ("EBR", "Euronext Brussels"),
    ("ELI", "Euronext Lisbon"),
    ("EPA", "Euronext Paris"),
    ("ETR", "Xetra"),
    ("EURONEXT", "Euronext"),
    ("EURONEXTAMSTERDAM", "Euronext Amsterdam"),
    ("EURONEXTBRUSSELS", "Euronext Brussels"),
    ("EURONEXTDUBLIN", "Euronext Dublin"),
    ("EURONEXTLISBON", "Euronext Lisbon"),
    ("EURONEXTMILAN", "Borsa Italiana"),
    ("EURONEXTPARIS", "Euronext Paris"),
    ("FRA", "Frankfurt"),
    ("FRANKFURT", "Frankfurt"),
    ("FSE", "Frankfurt"),
    ("FWB", "Frankfurt"),
    ("HEL", "Helsinki"),
    ("HKEX", "HKEX"),
    ("HKG", "HKEX"),
    ("HKSE", "HKEX"),
    ("IDX", "IDX"),
    ("IST", "BIST"),
    ("JSE", "JSE"),
    ("KLSE", "Bursa Malaysia"),
    ("KOSDAQ", "KOSDAQ"),
    ("KOSPI", "KRX"),
    ("KRX", "KRX"),
    ("LON", "LSE"),
    ("LONDONSTOCKEXCHANGE", "LSE"),
    ("LSE", "LSE"),
    ("NASDAQ", "NASDAQ"),
    ("NASDAQCAPITAL", "NASDAQ"),
    ("NASDAQCAPITALMARKET", "NASDAQ"),
    ("NASDAQCM", "NASDAQ"),
    ("NASDAQCOPENHAGEN", "Copenhagen"),
    ("NASDAQGLOBAL", "NASDAQ"),
    ("NASDAQGLOBALMARKET", "NASDAQ"),
    ("NASDAQGLOBALSELECT", "NASDAQ"),
    ("NASDAQGLOBALSELECTMARKET", "NASDAQ"),
    ("NASDAQGM", "NASDAQ"),
    ("NASDAQGS", "NASDAQ"),
    ("NASDAQHELSINKI", "Helsinki"),
    ("NASDAQSTOCKHOLM", "Stockholm"),
    ("NEO", "NEO"),
    ("NEWYORKSTOCKEXCHANGE", "NYSE"),
    ("NSE", "NSE"),
    ("NYSE", "NYSE"),
    ("NYSEAMERICAN", "NYSE American"),
    ("NYSEAMEX", "NYSE American"),
    ("NYSEARCA", "NYSE Arca"),
    ("NYSEMKT", "NYSE American"),
    ("NZE", "NZX"),
    ("NZX", "NZX"),
    ("OB", "Oslo"),
    ("OMX", "Stockholm"),
    ("OSE", "Oslo"),
    ("OSL", "Oslo"),
    ("OTC", "OTC"),
    ("OTCBB", "OTC"),
    ("OTCMARKETS", "OTC"),
    ("OTCMKTS", "OTC"),
    ("OTCPINK", "OTC"),
    ("OTCPK", "OTC"),
    ("OTCQB", "OTC"),
    ("OTCQX", "OTC"),
    ("PRA", "Prague"),
    ("PSE", "PSE"),
    ("SEHK", "HKEX"),
    ("SGX", "SGX"),
    ("SHA", "SSE"),
    ("SHE", "SZSE"),
    ("SIX", "SIX"),
    ("SSE", "SSE"),
    ("STO", "Stockholm"),
    ("SWX", "SIX"),
    ("SZSE", "SZSE"),
    ("TADAWUL", "Tadawul"),
    ("TASE", "TASE"),
    ("TLV", "TASE"),
    ("TOKYOSTOCKEXCHANGE", "TSE"),
    ("TORONTOSTOCKEXCHANGE", "TSX"),
    ("TPE", "TWSE"),
    ("TSE", "TSE"),
    ("TSX", "TSX"),
    ("TSXV", "TSXV"),
    ("TSXVENTURE", "TSXV"),
    ("TSXVENTUREEXCHANGE", "TSXV"),
    ("TWSE", "TWSE"),
    ("TYO", "TSE"),
    ("VIE", "Vienna"),
    ("WSE", "Warsaw"),
    ("XETRA", "Xetra"),
];

/// Reuters exchange letters; sorted.
pub const REUTERS: &[(&str, &str)] = &[
    ("AS", "Euronext Amsterdam"),
    ("AX", "ASX"),
    ("BO", "BSE"),
    ("BR", "Euronext Brussels"),
    ("CO", "Copenhagen"),
    ("DE", "Xetra"),
    ("HE", "Helsinki"),
    ("HK", "HKEX"),
    ("KS", "KRX"),
    ("L", "LSE"),
    ("LS", "Euronext Lisbon"),
    ("MC", "BME"),
    ("MI", "Borsa Italiana"),
    ("N", "NYSE"),
    ("NS", "NSE"),
    ("O", "NASDAQ"),
    ("OL", "Oslo"),
    ("OQ", "NASDAQ"),
    ("PA", "Euronext Paris"),
    ("S", "SIX"),
    ("SA", "B3"),
    ("SS", "SSE"),
    ("ST", "Stockholm"),
    ("SZ", "SZSE"),
    ("T", "TSE"),
    ("TO", "TSX"),
    ("VI", "Vienna"),
    ("VX", "SIX"),
];

/// Bloomberg's letters for an exchange, behind a ticker and a blank (`VOD LN`); sorted. `US` stands for any of
/// the United States'.
pub const BLOOMBERG: &[(&str, &str)] = &[
    ("AU", "ASX"),
    ("AV", "Vienna"),
    ("BB", "Euronext Brussels"),
    ("BZ", "B3"),
    ("CN", "TSX"),
    ("CT", "TSX"),
    ("DC", "Copenhagen"),
    ("FH", "Helsinki"),
    ("FP", "Euronext Paris"),
    ("GR", "Xetra"),
    ("GY", "Xetra"),
    ("HK", "HKEX"),
    ("ID", "Euronext Dublin"),
    ("IM", "Borsa Italiana"),
    ("JP", "TSE"),
    ("JT", "TSE"),
    ("KS", "KRX"),
    ("LN", "LSE"),
    ("NA", "Euronext Amsterdam"),
    ("NO", "Oslo"),
    ("PL", "Euronext Lisbon"),
    ("SE", "SIX"),
    ("SM", "BME"),
    ("SP", "SGX"),
    ("SS", "Stockholm"),
    ("SW", "SIX"),
    ("TT", "TWSE"),
];

/// Exchanges whose tickers are numbers.
pub const NUMERIC: &[&str] = &[
    "HKEX",
    "TSE",
    "KRX",
    "KOSDAQ",
    "SSE",
    "SZSE",
    "BSE",
    "TWSE",
    "Tadawul",
    "Bursa Malaysia",
];

/// Exchanges whose tickers are longer than five letters, or have digits behind the letters.
pub const LONG: &[&str] = &["NSE", "BSE", "B3"];

/// Exchanges that name a share's class behind a blank (`VOLV B`).
pub const CLASSES: &[&str] = &["Stockholm", "Copenhagen", "Helsinki"];

/// Names of exchanges that are also words; they count only inside brackets.
pub const WORDS: &[&str] = &[
    "AIM",
    "AMS",
    "BIT",
    "BOM",
    "EBR",
    "ELI",
    "FRA",
    "HEL",
    "IST",
    "LON",
    "NEO",
    "OB",
    "PRA",
    "PSE",
    "SHA",
    "SHE",
    "SIX",
    "STO",
    "VIE",
    "FRANKFURT",
];

/// The exchange named so before a colon.
pub fn exchange(word: &str) -> Option<&'static str> {
    let found = EXCHANGES
        .binary_search_by(|(code, _)| (*code).cmp(word))
        .ok()?;
    Some(EXCHANGES[found].1)
}

/// The exchange of a Reuters code's letters.
pub fn reuters(letters: &str) -> Option<&'static str> {
    let found = REUTERS
        .binary_search_by(|(code, _)| (*code).cmp(letters))
        .ok()?;
    Some(REUTERS[found].1)
}

/// The exchange of Bloomberg's letters.
pub fn bloomberg(letters: &str) -> Option<&'static str> {
    let found = BLOOMBERG
        .binary_search_by(|(code, _)| (*code).cmp(letters))
        .ok()?;
    Some(BLOOMBERG[found].1)
}

/// Whether a text begins with a Reuters code, company and exchange: `HALD.OL`, `SIEGn.DE`, `7203.T`.
pub fn begins_with_code(text: &str) -> bool {
    let code = |b: &u8| b.is_ascii_uppercase() || b.is_ascii_digit();
    let capitals = text.bytes().take_while(|b| code(b)).count();
    let length = capitals + usize::from(text[capitals..].starts_with(['n', 'a', 'b', 'p']));
    let Some(exchange) = text[length..].strip_prefix('.') else {
        return false;
    };
    let letters = exchange.bytes().take_while(u8::is_ascii_uppercase).count();
    let ends = exchange[letters..]
        .chars()
        .next()
        .is_none_or(|c| !c.is_alphanumeric());
    // One letter and another are no code in most texts: `U.S.`
    (2..=6).contains(&capitals) && ends && reuters(&exchange[..letters]).is_some()
}
