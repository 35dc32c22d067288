package io.github.nscope.cli.lint.rule;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hosts as people write them. */
final class Hosts {
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:[^@/]*@)?(?:\\*\\.)?([\\p{Alnum}_-]+(?:\\.[\\p{Alnum}_-]+)*)\\.?(?::[0-9]*)?(?:[/?#].*)?");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-f]*:[0-9a-f:.]+");

    /** Those below which most strangers are met; the whole list has ten thousand. */
    private static final Set<String> SUFFIXES = Set.of(
            "co.uk",
            "org.uk",
            "ac.uk",
            "gov.uk",
            "com.au",
            "net.au",
            "org.au",
            "co.jp",
            "ne.jp",
            "or.jp",
            "com.br",
            "com.cn",
            "net.cn",
            "org.cn",
            "com.tw",
            "com.hk",
            "com.sg",
            "com.my",
            "co.in",
            "co.id",
            "co.kr",
            "co.za",
            "com.mx",
            "com.ar",
            "com.tr",
            "co.il",
            "co.nz",
            "com.ua",
            "com.vn",
            "co.th",
            "com.ph",
            "com.pk",
            "com.sa",
            "github.io",
            "gitlab.io",
            "herokuapp.com",
            "appspot.com",
            "web.app",
            "firebaseapp.com",
            "run.app",
            "cloudfunctions.net",
            "azurewebsites.net",
            "cloudapp.net",
            "cloudfront.net",
            "amazonaws.com",
            "s3.amazonaws.com",
            "elasticbeanstalk.com",
            "vercel.app",
            "netlify.app",
            "pages.dev",
            "workers.dev",
            "ngrok.io",
            "ngrok-free.app",
            "blogspot.com",
            "fastly.net",
            "onrender.com",
            "fly.dev",
            "duckdns.org");

    /** Top-level names that are nobody's on the internet. */
    private static final Set<String> PRIVATE = Set.of(
            "localhost",
            "local",
            "localdomain",
            "lan",
            "home",
            "internal",
            "intranet",
            "corp",
            "private",
            "test",
            "example",
            "invalid");

    private Hosts() {}

    /** The host in a text that begins with an authority; null where there is none. */
    static @Nullable String meant(String text) {
        Matcher authority = AUTHORITY.matcher(text);
        return authority.matches() ? authority.group(1) : null;
    }

    /** Whether it is an IP address. */
    static boolean isAddress(String name) {
        return ADDRESS.matcher(name).matches();
    }

    /** The form in which clients ask for a name that is not ASCII; null where it is ASCII, or no name. */
    static @Nullable String ascii(String name) {
        if (name.chars().allMatch(character -> character < 0x80)) {
            return null;
        }
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noName) {
            return null;
        }
    }

    /** Whether strangers can get names below it: it is a known suffix, or a top-level domain of the internet. */
    static boolean isPublicSuffix(String name) {
        boolean isTopLevel = !name.isEmpty() && name.chars().allMatch(Character::isLetter);
        return SUFFIXES.contains(name) || (isTopLevel && !PRIVATE.contains(name));
    }
}
