package org.credence.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServicesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254",
                "100.64.0.1", "100.127.255.255", "0.0.0.0", "0.1.2.3", "224.0.0.1", "::1", "::", "fe80::1", "fc00::1",
                "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1"
            })
    void isOfNoConcernToStrangers(String address) throws Exception {
        assertTrue(Services.isPrivate(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.63.255.255", "100.128.0.1", "172.32.0.1", "192.167.1.1", "8.8.8.8", "2001:db8::1"})
    void isOfTheWideWorld(String address) throws Exception {
        assertFalse(Services.isPrivate(InetAddress.getByName(address)));
    }

    /** Even on the list, in whatever way the address is written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:3030/sparql", "http://127.0.0.1/", "http://[::1]:1/", "http://2130706433/",
                "http://[::ffff:7f00:1]/", "http://0/"
            })
    void aPrivateEndpointIsNotAskedUnlessSet(String endpoint) {
        SiteSettings settings = SiteSettings.standard().services(Set.of(endpoint), false);
        Services services = new Services(settings);
        RequestException refused =
                assertThrows(RequestException.class, () -> services.check(Names.uri(endpoint)));
        assertEquals(403, refused.status());
        new Services(settings.services(Set.of(endpoint), true)).check(Names.uri(endpoint));
    }
}
