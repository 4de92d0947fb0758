//! Names of months in scripts whose letters carry marks, and in those that join them. Facts from the
//! Unicode CLDR's calendars and from newspapers' usage.

use super::months::Names;

/// Month names of South Asia, of Hebrew, Thai, Persian and Urdu, as in [`MONTHS`](super::months::MONTHS).
pub const MORE_MONTHS: &[Names] = &[
    Names {
        language: "hi",
        months: [
            "जनवरी",
            "फ़रवरी फरवरी",
            "मार्च",
            "अप्रैल",
            "मई",
            "जून",
            "जुलाई",
            "अगस्त",
            "सितंबर सितम्बर",
            "अक्टूबर अक्तूबर",
            "नवंबर नवम्बर",
            "दिसंबर दिसम्बर",
        ],
    },
    Names {
        language: "mr",
        months: [
            "जानेवारी",
            "फेब्रुवारी",
            "मार्च",
            "एप्रिल",
            "मे",
            "जून",
            "जुलै",
            "ऑगस्ट",
            "सप्टेंबर",
            "ऑक्टोबर",
            "नोव्हेंबर",
            "डिसेंबर",
        ],
    },
    Names {
        language: "bn",
        months: [
            "জানুয়ারি জানুয়ারী",
            "ফেব্রুয়ারি ফেব্রুয়ারী",
            "মার্চ",
            "এপ্রিল",
            "মে",
            "জুন",
            "জুলাই",
            "আগস্ট অগস্ট",
            "সেপ্টেম্বর",
            "অক্টোবর",
            "নভেম্বর",
            "ডিসেম্বর",
        ],
    },
    Names {
        language: "ta",
        months: [
            "ஜனவரி",
            "பிப்ரவரி",
            "மார்ச்",
            "ஏப்ரல்",
            "மே",
            "ஜூன்",
            "ஜூலை",
            "ஆகஸ்ட் ஆகஸ்டு",
            "செப்டம்பர்",
            "அக்டோபர்",
            "நவம்பர்",
            "டிசம்பர்",
        ],
    },
    Names {
        language: "te",
        months: [
            "జనవరి",
            "ఫిబ్రవరి",
            "మార్చి",
            "ఏప్రిల్",
            "మే",
            "జూన్",
            "జులై జూలై",
            "ఆగస్టు ఆగస్ట్",
            "సెప్టెంబర్ సెప్టెంబరు",
            "అక్టోబర్ అక్టోబరు",
            "నవంబర్ నవంబరు",
            "డిసెంబర్ డిసెంబరు",
        ],
    },
    Names {
        language: "he",
        months: [
            "ינואר בינואר",
            "פברואר בפברואר",
            "מרץ במרץ",
            "אפריל באפריל",
            "מאי במאי",
            "יוני ביוני",
            "יולי ביולי",
            "אוגוסט באוגוסט",
            "ספטמבר בספטמבר",
            "אוקטובר באוקטובר",
            "נובמבר בנובמבר",
            "דצמבר בדצמבר",
        ],
    },
    Names {
        language: "th",
        months: [
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม",
        ],
    },
    Names {
        language: "fa",
        months: [
            "ژانویه",
            "فوریه",
            "مارس",
            "آوریل آپریل",
            "مه می",
            "ژوئن",
            "ژوئیه جولای",
            "اوت آگوست",
            "سپتامبر",
            "اکتبر",
            "نوامبر",
            "دسامبر",
        ],
    },
    Names {
        language: "ur",
        months: [
            "جنوری",
            "فروری",
            "مارچ",
            "اپریل",
            "مئی",
            "جون",
            "جولائی",
            "اگست",
            "ستمبر",
            "اکتوبر",
            "نومبر",
            "دسمبر",
        ],
    },
];

/// Thai short names of months: the letters before and behind the full stop.
pub const THAI_PAIRS: [(&str, &str); 12] = [
    ("ม", "ค"),
    ("ก", "พ"),
    ("มี", "ค"),
    ("เม", "ย"),
    ("พ", "ค"),
    ("มิ", "ย"),
    ("ก", "ค"),
    ("ส", "ค"),
    ("ก", "ย"),
    ("ต", "ค"),
    ("พ", "ย"),
    ("ธ", "ค"),
];

/// Months of the Iranian calendar, from the spring equinox.
pub const SOLAR: [&str; 12] = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
];

/// The Gregorian year, month and day of a day of the Iranian calendar. The arithmetic of 33 years with
/// eight leap years, which is right from 1925 to 2088.
pub fn from_solar(year: u64, month: u64, day: u64) -> Option<(u64, u64, u64)> {
    let length = match month {
        1..=6 => 31,
        7..=12 => 30,
        _ => return None,
    };
    if !(1304..=1467).contains(&year) || !(1..=length).contains(&day) {
        return None;
    }
    // Days since 1 Farvardin 1304, 21 March 1925; leap are the years 1, 5, 9, 13, 17, 22, 26, 30 of 33.
    let leap = |year: u64| matches!(year % 33, 1 | 5 | 9 | 13 | 17 | 22 | 26 | 30);
    let years: i64 = (1304..year).map(|year| 365 + i64::from(leap(year))).sum();
    let months = (month - 1) * 30 + (month - 1).min(6);
    if month == 12 && day == 30 && !leap(year) {
        return None;
    }
    let days = years + i64::try_from(months + day - 1).ok()?;
    let date = jiff::civil::date(1925, 3, 21)
        .checked_add(jiff::Span::new().days(days))
        .ok()?;
    let part = |value: i8| u64::try_from(value).ok();
    Some((
        u64::try_from(date.year()).ok()?,
        part(date.month())?,
        part(date.day())?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iranian_days_are_told_in_the_gregorian_calendar() {
        for (solar, gregorian) in [
            ((1304, 1, 1), Some((1925, 3, 21))),
            ((1357, 11, 22), Some((1979, 2, 11))),
            ((1399, 12, 30), Some((2021, 3, 20))),
            ((1403, 1, 1), Some((2024, 3, 20))),
            ((1403, 12, 30), Some((2025, 3, 20))),
            ((1404, 1, 1), Some((2025, 3, 21))),
            ((1404, 12, 12), Some((2026, 3, 3))),
            ((1404, 12, 30), None),
            ((1404, 13, 1), None),
        ] {
            let (year, month, day) = solar;
            assert_eq!(from_solar(year, month, day), gregorian, "{solar:?}");
        }
    }
}
