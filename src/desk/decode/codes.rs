//! IPTC's codes for subjects, as news formats give them.

/// A code as Media Topics has it: `medtop:20000394`, `http://cv.iptc.org/newscodes/mediatopic/20000394`,
/// and of the older Subject Codes (`04011002`, `subj:04011002`, `iptc:04011002`) the top term: the first two
/// digits of both are the same (IPTC NewsCodes).
pub fn subject(code: &str) -> Option<String> {
    let (scheme, digits) = match code.rfind([':', '/']) {
        Some(at) => (&code[..at], &code[at + 1..]),
        None => ("", code),
    };
    if digits.len() != 8 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let scheme = scheme.to_ascii_lowercase();
    if scheme.contains("medtop") || scheme.ends_with("mediatopic") {
        return Some(format!("medtop:{digits}"));
    }
    let old = ["", "subj", "iptc", "iptc-subject-code"].contains(&scheme.as_str())
        || scheme.ends_with("subjectcode");
    let top: u8 = digits[..2].parse().ok()?;
    (old && (1..=17).contains(&top)).then(|| format!("medtop:{top:02}000000"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_becomes_one_of_media_topics() {
        let economy = Some("medtop:04000000".to_owned());
        for code in [
            "04011002",
            "subj:04000000",
            "medtop:04000000",
            "http://cv.iptc.org/newscodes/subjectcode/04018000",
        ] {
            assert_eq!(subject(code), economy, "{code}");
        }
        let exchanges = Some("medtop:20000394".to_owned());
        assert_eq!(subject("medtop:20000394"), exchanges);
        for code in [
            "20000394",
            "00000000",
            "4011002",
            "1501e000",
            "",
            "dpasubject:04011002",
        ] {
            assert_eq!(subject(code), None, "{code}");
        }
    }
}
