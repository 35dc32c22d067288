package io.github.nscope.path;

import java.util.Set;

/**
 * The certificates built into the path validator of levels 24 and 25, each the SHA-256 of the whole certificate. All
 * had expired by 2015 but one, which ended in 2020: they matter where a clock is set back.
 */
final class UntrustedCertificates {
    static final Set<String> SHA256 = Set.of(
            "76a45a496031e4dd2d7ed23e8f6ff97dbdea980baac8b0ba94d7edb551348645",
            "4cbbf8256bc9888a8007b2f386940a2e394378b0d903cbb3863c5a6394b889ce",
            "d24566bf315f4e597d6e381c87119fb4198f5e9e2607f5f4ab362ef7e2e7672f",
            "14e6d2764a4b06701c6cbc376a253775f79c782fbcb6c0ee6f99de4ba1024add",
            "d3a936e1a7775a45217c8296a1f22ac5631dcdec45594099e78eeebbedcba967",
            "5e83124d68d24e8e177e306df643d5ea99c5a94d6fc34b072f7544a1cabb7c7b",
            "9ed8f9b0e8e42a1656b8e1dd18f42ba42dc06fe52686173ba2fc70e756f207dc",
            "fdedb5bdfcb67411513a61aee5cb5b5d7c52af06028efc996cc1b05b1d6cea2b",
            "a686fee577c88ab664d0787ecdfff035f4806f3de418dc9e4d516324fff02083",
            "4fee0163686ecbd65db968e7494f55d84b25486d438e9de558d629d28cd4d176",
            "8a1bd21661c60015065212cc98b1abb50dfd14c872a208e66bae890f25c448af",
            "b8686723e415534bc0dbd16326f9486f85b0b0799bf6639334e61daae67f36cd",
            "3946901f46b0071e90d78279e82fababca177231a704be72c5b0e8918566ea66",
            "31c8fd37db9b56e708b03d1f01848b068c6da66f36fb5d82c008c6040fa3e133",
            "450f1b421bb05c8609854884559c323319619e8b06b001ea2dcbb74a23aa3be2",
            "fc02fd48db92d4dce6f11679d38354cf750cfc7f584a520eb90bde80e241f2bd",
            "df21016b00fc54f9fe3bc8b039911bb216e9162fad2fd14d990ab96e951b49be",
            "f5b6f88f75d391a4b1eb336f9e201239fb6b1377db8cfa7b84736216e5afffd7");

    private UntrustedCertificates() {}
}
