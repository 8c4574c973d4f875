// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.lang.reflect.Proxy;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitProviderTest {

    /** OpenJPA gives a transformer that it could make, and otherwise warns in the log of every start. */
    @Test
    void preparesToEnhanceNothingWithoutAWarning() throws Exception {
        Database at = new Database("jdbc:derby:memory:unit-provider;create=true", "", "");
        ClassLoader module = getClass().getClassLoader();
        UnitInfo unit = new UnitInfo("quiet", module, at.source(DriverManager.getDriver(at.url())), List.of(),
                UnitInfo.settings("quiet", at.dialect().dictionary()));
        ClassTransformer[] given = new ClassTransformer[1];
        PersistenceUnitInfo watched = (PersistenceUnitInfo) Proxy.newProxyInstance(module, new Class<?>[] {PersistenceUnitInfo.class},
                (self, method, args) -> method.getName().equals("addTransformer") ? given[0] = (ClassTransformer) args[0]
                        : method.invoke(unit, args));
        new ModuleLoader(module).during(() -> {
            new UnitProvider().createContainerEntityManagerFactory(watched, Map.of()).close();
            return null;
        });
        assertNotNull(given[0]);
        assertNull(given[0].transform(module, "org/openhims/Any", null, null, new byte[0]));
    }
}
