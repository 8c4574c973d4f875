// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.openjpa.lib.jdbc.DelegatingConnection;
import org.apache.openjpa.meta.MetaDataRepository;
import org.apache.openjpa.persistence.OpenJPAEntityManager;
import org.apache.openjpa.persistence.OpenJPAEntityManagerFactorySPI;
import org.apache.openjpa.persistence.OpenJPAPersistence;

/**
 * A transaction of a unit with entities: versions are checked at the flush, on one connection from begin to commit. The entity manager is
 * made when it is asked for, since a work of a few plain statements would spend more on it than on the statements.
 */
final class JpaSession implements Session {

    private final Entities entities;
    private final Session plain;
    private OpenJPAEntityManager em;

    private JpaSession(Entities entities) {
        this.entities = entities;
        plain = entities.connections.open();
    }

    static Factory factory(String name, DataSource source, Dialect dialect, ClassLoader module, Class<?>... entities) {
        return new Entities(name, source, dialect, module, entities);
    }

    @Override
    public EntityManager em() {
        if (em == null) {
            em = entities.manager(plain.connection());
        }
        return em;
    }

    @Override
    public Connection connection() {
        if (em != null) {
            em.flush();
        }
        return plain.connection();
    }

    @Override
    public boolean wrote() {
        connection();
        return plain.wrote();
    }

    @Override
    public void commit() {
        if (em == null) {
            plain.commit();
        } else {
            em.getTransaction().commit();
        }
    }

    @Override
    public void close() {
        try (plain) {
            if (em != null) {
                end();
            }
        }
    }

    private void end() {
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
        em.close();
    }

    /** The entities of one module. */
    private static final class Entities implements Factory {

        private final Factory connections;
        private final EntityManagerFactory factory;
        /** What OpenJPA gets when it asks for a connection on this thread: that of the session which makes its entity manager. */
        private final ThreadLocal<Connection> given = new ThreadLocal<>();

        Entities(String name, DataSource source, Dialect dialect, ClassLoader module, Class<?>... entities) {
            connections = JdbcSession.factory(source);
            ConnectionSource ours = () -> given.get() == null ? source.getConnection() : new Lent(given.get());
            List<String> names = Stream.of(entities).map(Class::getName).toList();
            UnitInfo unit = new UnitInfo(name, module, ours, names, UnitInfo.settings(name, dialect.dictionary()));
            factory = new UnitProvider().createContainerEntityManagerFactory(unit, Map.of());
            learn(module, entities);
        }

        /** Loads the metadata of all entities now, not in the first transaction. */
        private void learn(ClassLoader module, Class<?>... entities) {
            MetaDataRepository repository =
                    ((OpenJPAEntityManagerFactorySPI) factory).getConfiguration().getMetaDataRepositoryInstance();
            factory.createEntityManager().close();
            for (Class<?> entity : entities) {
                repository.getMetaData(entity, module, true);
            }
            repository.loadPersistentTypes(false, module);
        }

        @Override
        public Session open() {
            return new JpaSession(this);
        }

        OpenJPAEntityManager manager(Connection connection) {
            given.set(connection);
            try {
                OpenJPAEntityManager em = OpenJPAPersistence.cast(factory.createEntityManager());
                em.getTransaction().begin();
                em.beginStore();
                return em;
            } finally {
                given.remove();
            }
        }

        @Override
        public void close() {
            factory.close();
        }
    }

    /** The session's connection in OpenJPA's hands, which closes what it got; the session still needs it. */
    private static final class Lent extends DelegatingConnection {

        Lent(Connection connection) {
            super(connection);
        }

        /** OpenJPA switches it on and off again for what it gets, which would commit what was done before it came. */
        @Override
        public void setAutoCommit(boolean on) {
            // The transaction goes on.
        }

        @Override
        public boolean getAutoCommit() {
            return false;
        }

        @Override
        public void close() {
            // The session closes it.
        }
    }
}
